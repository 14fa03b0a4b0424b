import { Copy } from 'lucide-react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { surveyText } from '../../../shared/review/surveyText.ts'
import { api } from '../../api.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { showToast } from '../../ui/toastQueue.ts'
import styles from './CloseStage.module.css'

/** Questions to send to everybody who was there. */
export function Survey({ incident }: { readonly incident: Incident }) {
  const text = surveyText(incident)
  const copy = async () => {
    await api.copyText(text)
    showToast({ tone: 'ok', title: 'Survey copied' })
  }
  return (
    <Panel title="Survey">
      <pre className={styles.survey} data-selectable>
        {text}
      </pre>
      <span>
        <Button icon={<Copy aria-hidden />} onPress={() => void copy()}>
          Copy the survey
        </Button>
      </span>
    </Panel>
  )
}
