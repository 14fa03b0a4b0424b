import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { errorWords } from '../../ui/errorWords.ts'
import { showToast } from '../../ui/toastQueue.ts'
import styles from './FormatsButton.module.css'

/** Where Word files take their look from. */
export function WordTemplateField() {
  const file = useApp((app) => app.settings.wordTemplate)
  const choose = useApp((app) => app.chooseWordTemplate)
  const saveSettings = useApp((app) => app.saveSettings)
  const change = async () => {
    const refused = await choose()
    if (refused === null) return
    const { title, safe, place } = errorWords(refused)
    showToast({ tone: 'bad', title, detail: `${safe} ${place}`.trim() })
  }
  return (
    <div className={styles.more}>
      <div>
        Look of Word files: <b>{file === '' ? 'Faultline' : file.split(/[\\/]/).at(-1)}</b>
        <p className={styles.note}>
          Of a template: styles, colours, fonts, page size and margins, and what header and footer say. Not taken:
          pictures, and fields other than page numbers.
        </p>
      </div>
      <Button size="s" onPress={() => void change()}>
        Choose a Word template…
      </Button>
      {file === '' ? null : (
        <Button size="s" variant="quiet" onPress={() => void saveSettings({ wordTemplate: '' })}>
          Our own look
        </Button>
      )}
    </div>
  )
}
