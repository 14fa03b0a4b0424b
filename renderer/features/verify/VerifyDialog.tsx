import { useEffect, useState } from 'react'
import type { IncidentId } from '../../../shared/ids.ts'
import type { DocumentCheck, VerifyReport } from '../../../shared/verify/report.ts'
import {
  clockWords,
  documentWords,
  problemWords,
  sealWords,
  tornTailWords,
  verdictWords,
} from '../../../shared/verify/words.ts'
import { api } from '../../api.ts'
import { useApp } from '../../store/useApp.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './VerifyDialog.module.css'

type Checked =
  | { readonly state: 'checking' }
  | { readonly state: 'failed'; readonly title: string; readonly safe: string; readonly place: string }
  | { readonly state: 'done'; readonly report: VerifyReport }

type Compared =
  | { readonly state: 'none' }
  | { readonly state: 'failed'; readonly reason: string; readonly file: string }
  | { readonly state: 'done'; readonly check: DocumentCheck; readonly file: string }

/** Whether the log is whole, who sealed it, and whether a document still agrees with it. */
export function VerifyDialog() {
  const isOpen = useApp((app) => app.dialog === 'verify')
  const close = useApp((app) => app.closeDialog)
  const session = useApp((app) => app.session)
  if (!isOpen || session.status !== 'open') return null
  return <Verification id={session.id} onClose={close} />
}

function Verification({ id, onClose }: { readonly id: IncidentId; readonly onClose: () => void }) {
  const [checked, setChecked] = useState<Checked>({ state: 'checking' })
  const [compared, setCompared] = useState<Compared>({ state: 'none' })

  useEffect(() => {
    let isCurrent = true
    void api.verifyLog(id).then((answer) => {
      if (!isCurrent) return
      if (answer.ok) setChecked({ state: 'done', report: answer.value })
      else
        setChecked({ state: 'failed', title: answer.error.message, safe: answer.error.safe, place: answer.error.place })
    })
    return () => {
      isCurrent = false
    }
  }, [id])

  const compare = async () => {
    const answer = await api.verifyDocument(id)
    if (answer.ok) {
      if (answer.value !== null) setCompared({ state: 'done', ...answer.value })
    } else if (answer.error.kind === 'unreadable') setCompared({ state: 'failed', ...answer.error })
    else setCompared({ state: 'failed', reason: answer.error.message, file: answer.error.place })
  }

  return (
    <Dialog
      title="Verify"
      wide
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button size="l" onPress={() => void compare()}>
            Compare a document…
          </Button>
          <Button variant="primary" size="l" onPress={onClose}>
            Done
          </Button>
        </>
      }
    >
      {checked.state === 'checking' ? <p role="status">Reading every byte of the log…</p> : null}
      {checked.state === 'failed' ? (
        <Banner tone="bad" title={checked.title} safe={checked.safe} place={checked.place} />
      ) : null}
      {checked.state === 'done' ? <LogResult report={checked.report} /> : null}
      {compared.state === 'failed' ? <Banner tone="warn" title={compared.reason} place={compared.file} /> : null}
      {compared.state === 'done' ? <DocumentResult check={compared.check} file={compared.file} /> : null}
    </Dialog>
  )
}

const LINES = [problemWords, tornTailWords, sealWords, clockWords]

function LogResult({ report }: { readonly report: VerifyReport }) {
  return (
    <Banner
      tone={report.ok ? 'info' : 'warn'}
      title={verdictWords(report)}
      detail={<Lines lines={LINES.flatMap((wordsOf) => wordsOf(report))} />}
      safe={report.ok ? '' : 'Everything else is shown. Nothing was changed.'}
      place={report.folder}
    />
  )
}

function DocumentResult({ check, file }: { readonly check: DocumentCheck; readonly file: string }) {
  return (
    <Banner
      tone={check.ok ? 'info' : 'warn'}
      title={check.ok ? 'The document and the log agree' : 'The document and the log do not agree'}
      detail={<Lines lines={documentWords(check)} />}
      place={file}
    />
  )
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
