import { useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { formatTime } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { zoneLabel } from '../../../shared/time/zones.ts'
import { now, useNow } from '../../clock.ts'
import { useApp } from '../../store/useApp.ts'
import { errorWords } from '../../ui/errorWords.ts'
import styles from './FirstLine.module.css'

/** One line that starts an incident. Its time is that of the first key. */
export function FirstLine() {
  const [text, setText] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [isStarting, setStarting] = useState(false)
  const startedAt = useRef<Instant | null>(null)
  const second = useNow(1_000)
  const zone = useApp((app) => app.displayZone)
  const createIncident = useApp((app) => app.createIncident)
  const openDialog = useApp((app) => app.openDialog)

  const type = (next: string) => {
    if (text === '' || startedAt.current === null) startedAt.current = now()
    setText(next)
    setError(null)
  }

  const start = async () => {
    if (text.trim() === '') {
      setError('Type what you see, then press Enter.')
      return
    }
    setStarting(true)
    const answer = await createIncident({
      title: '',
      severity: null,
      zone,
      firstLine: text,
      startedAt: startedAt.current ?? now(),
    })
    setStarting(false)
    if (!answer.ok) {
      const { title, safe, place } = errorWords(answer.error)
      setError([title, safe, place].filter((part) => part !== '').join(' '))
    }
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void start()
      }}
    >
      <div className={styles.line}>
        <input
          className={styles.input}
          aria-label="What do you see?"
          placeholder="What do you see?"
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : 'firstLineError'}
          // biome-ignore lint/a11y/noAutofocus: the first screen has one thing to do, and typing must start it
          autoFocus
          value={text}
          onChange={(event) => type(event.target.value)}
        />
        <span className={styles.clock} aria-hidden="true">
          {formatTime(second, zone)} {zoneLabel(zone, second)}
        </span>
        <AriaButton
          className={styles.go}
          isDisabled={isStarting}
          onPress={() => (text.trim() === '' ? openDialog('newIncident') : void start())}
        >
          New incident
          <span className={styles.key} aria-hidden="true">
            Enter
          </span>
        </AriaButton>
      </div>
      {error === null ? null : (
        <p id="firstLineError" role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </form>
  )
}
