import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { formatTime } from '../../../shared/time/format.ts'
import { zoneLabel } from '../../../shared/time/zones.ts'
import { now, useNow } from '../../clock.ts'
import { useApp } from '../../store/useApp.ts'
import { EntryField } from '../../ui/entry/EntryField.tsx'
import { EMPTY_LINE } from '../../ui/entry/line.ts'
import { useEntryText } from '../../ui/entry/useEntryText.ts'
import { errorWords } from '../../ui/errorWords.ts'
import styles from './FirstLine.module.css'

/** One line that starts an incident. Its time is that of the first key. */
export function FirstLine() {
  const [error, setError] = useState<string | null>(null)
  const [isStarting, setStarting] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const second = useNow(1_000)
  const zone = useApp((app) => app.displayZone)
  const createIncident = useApp((app) => app.createIncident)
  const openDialog = useApp((app) => app.openDialog)
  const text = useEntryText({ incident: null, zone, initial: () => EMPTY_LINE, onChange: () => setError(null) })
  const isEmpty = text.line.text.trim() === ''
  // The first screen has one thing to do, and typing must start it.
  useEffect(() => field.current?.focus(), [])

  const start = async () => {
    const line = text.latest()
    if (isStarting) return
    if (line.text.trim() === '') {
      setError('Type what you see, then press Enter.')
      return
    }
    setStarting(true)
    const answer = await createIncident({
      title: '',
      severity: null,
      zone,
      firstLine: line.text,
      plain: line.plain,
      startedAt: line.startedAt ?? now(),
    })
    setStarting(false)
    if (!answer.ok) {
      const { title, safe, place } = errorWords(answer.error)
      setError([title, safe, place].filter((part) => part !== '').join(' '))
    }
  }

  const onKeyDown = (press: KeyboardEvent<HTMLTextAreaElement>) => {
    if (press.key !== 'Enter' || press.shiftKey || press.ctrlKey || press.metaKey || press.altKey) return
    press.preventDefault()
    void start()
  }

  return (
    <section aria-label="Entry">
      <EntryField
        look="card"
        text={text}
        field={field}
        label="What do you see?"
        placeholder="What do you see?"
        isInvalid={error !== null}
        onKeyDown={onKeyDown}
        idle={<Hint />}
        end={
          <>
            <span className={styles.clock} aria-hidden="true">
              {formatTime(second, zone)} {zoneLabel(zone, second)}
            </span>
            <AriaButton
              className={styles.go}
              isDisabled={isStarting}
              onPress={() => (isEmpty ? openDialog('newIncident') : void start())}
            >
              New incident
              <span className={styles.key} aria-hidden="true">
                Enter
              </span>
            </AriaButton>
          </>
        }
      />
      {error === null ? null : (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </section>
  )
}

const EXAMPLES = [
  ['d', 'detection'],
  ['i', 'impact'],
  ['h', 'hypothesis'],
  ['@sam', 'who'],
  ['#checkout', 'tag'],
  ['!sev1', 'severity'],
  ['-5m', 'when'],
] as const

const Hint = () => (
  <p className={styles.hint}>
    {EXAMPLES.map(([typed, means]) => (
      <span key={typed}>
        <kbd>{typed}</kbd> {means}
      </span>
    ))}
  </p>
)
