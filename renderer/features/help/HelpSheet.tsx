import { Printer } from 'lucide-react'
import { useState } from 'react'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import styles from './HelpSheet.module.css'
import { type HelpRow, topicsFor } from './topics.ts'

/** Every command with its keys, and how the entry line is written: to search, or to print and pin up. */
export function HelpSheet() {
  const isOpen = useApp((app) => app.dialog === 'keys')
  const close = useApp((app) => app.closeDialog)
  const [query, setQuery] = useState('')
  const topics = topicsFor(query)
  const leave = () => {
    setQuery('')
    close()
  }
  return (
    <Dialog
      title="Keyboard help"
      broad
      isOpen={isOpen}
      onClose={leave}
      actions={
        <>
          <Button size="l" icon={<Printer aria-hidden />} onPress={() => window.print()}>
            Print…
          </Button>
          <Button variant="primary" size="l" onPress={leave}>
            Done
          </Button>
        </>
      }
    >
      <div className={styles.search}>
        <SearchField label="Search the help" placeholder="Search" autoFocus value={query} onChange={setQuery} />
      </div>
      <div className={styles.topics}>
        {topics.map(({ title, rows }) => (
          <section key={title} className={styles.topic}>
            <h3 className={styles.heading}>{title}</h3>
            <dl className={styles.list}>
              {rows.map((row) => (
                <div key={row.what} className={styles.row}>
                  <dt>{row.what}</dt>
                  <dd>
                    <How row={row} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        {topics.length === 0 ? <p className={styles.none}>Nothing fits. Fewer letters find more.</p> : null}
      </div>
    </Dialog>
  )
}

function How({ row: { keys = [], typed } }: { readonly row: HelpRow }) {
  if (typed !== undefined) return <code className={styles.code}>{typed}</code>
  if (keys.length === 0) return <span className={styles.byName}>by its name</span>
  return keys.map((key) => <Kbd key={key} keys={key} boxed />)
}
