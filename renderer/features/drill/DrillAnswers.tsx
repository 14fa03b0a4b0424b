import { useState } from 'react'
import type { Drill, DrillAnswer } from '../../../shared/drill/drill.ts'
import { MAX_TEXT_CHARACTERS } from '../../../shared/incident/commands.ts'
import { formatTime } from '../../../shared/time/format.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import stage from '../../ui/stage/Stage.module.css'
import { TextField } from '../../ui/TextField.tsx'
import styles from './DrillScreen.module.css'

const KINDS: readonly { readonly id: DrillAnswer['kind']; readonly label: string }[] = [
  { id: 'act', label: 'We would do' },
  { id: 'cause', label: 'We think the cause is' },
]

/** What participants would do now, at the time of the drill's clock. */
export function DrillAnswers({ drill }: { readonly drill: Drill }) {
  const zone = useApp((app) => app.displayZone)
  const setDrill = useApp((app) => app.setDrill)
  const [kind, setKind] = useState<DrillAnswer['kind']>('act')
  const [text, setText] = useState('')
  const add = () => {
    const said = text.trim()
    if (said === '') return
    setText('')
    setDrill({ ...drill, answers: [...drill.answers, { at: drill.clock, kind, text: said }] })
  }
  return (
    <section className={styles.answers} aria-label="What you would do">
      <h2 className={styles.heading}>What would you do now?</h2>
      <SegmentedControl label="What it is" segments={KINDS} value={kind} onChange={setKind} />
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <TextField
          label="Your answer"
          hideLabel
          placeholder={kind === 'act' ? 'Look at…, ask…, roll back…' : 'It is…'}
          maxLength={MAX_TEXT_CHARACTERS}
          value={text}
          onChange={setText}
        />
        <Button type="submit" isDisabled={text.trim() === ''}>
          Note it
        </Button>
      </form>
      <ol className={stage.parted} aria-label="Your answers">
        {drill.answers.toReversed().map((answer, place) => (
          // An answer is what it is by its place: none is ever moved or taken out.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={drill.answers.length - place} className={styles.event}>
            <span className={styles.time}>{formatTime(answer.at, zone)}</span>
            <span className={styles.text}>
              {answer.kind === 'cause' ? <b>Cause: </b> : null}
              {answer.text}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
