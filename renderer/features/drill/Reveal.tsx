import { Copy } from 'lucide-react'
import { useMemo } from 'react'
import { type ComparedRow, compared, whenSaid } from '../../../shared/drill/compare.ts'
import type { Drill } from '../../../shared/drill/drill.ts'
import { answersText } from '../../../shared/drill/keptDrill.ts'
import { drillSummary, teamTimes } from '../../../shared/drill/summary.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { metricsOf } from '../../../shared/incident/metrics.ts'
import { reviewFactorsOf } from '../../../shared/review/reviewFactors.ts'
import { formatTime } from '../../../shared/time/format.ts'
import { api } from '../../api.ts'
import { useNow } from '../../clock.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { showToast } from '../../ui/toastQueue.ts'
import styles from './DrillScreen.module.css'

const MARKS: Readonly<Record<NonNullable<ComparedRow['mark']>, string>> = {
  cause: 'Cause: ',
  confirmed: 'Confirmed: ',
  ruledOut: 'Ruled out: ',
}

/** What it was, and both sides beside each other. */
export function Reveal({ incident, drill }: { readonly incident: Incident; readonly drill: Drill }) {
  const zone = useApp((app) => app.displayZone)
  const minute = useNow(60_000)
  const metrics = useMemo(() => metricsOf(incident, minute), [incident, minute])
  const rows = useMemo(() => compared(incident, drill), [incident, drill])
  const when = whenSaid(rows, zone)
  const factors = reviewFactorsOf(incident).toSorted((a, b) => Number(b.primary) - Number(a.primary))
  const summary = drillSummary(incident, drill, metrics)
  const copy = async () => {
    await api.copyText(answersText(drill, (at) => formatTime(at, zone), incident.title))
    showToast({ tone: 'ok', title: 'Your answers were copied' })
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className={styles.reveal} aria-label="Reveal" tabIndex={0}>
      <h2 className={styles.big}>{incident.title}</h2>
      {summary.length === 0 ? null : (
        <div className={styles.lead}>
          {summary.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      {factors.length === 0 ? null : (
        <section className={styles.causes} aria-label="What made it possible">
          <h3 className={styles.heading}>What made it possible</h3>
          <ul>
            {factors.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      <dl className={styles.times}>
        {teamTimes(incident, metrics.milestones).map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <table className={styles.table} aria-label="You and the team">
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">You</th>
            <th scope="col">The team</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={row.key}>
              <td className={styles.time}>{when[place]}</td>
              <td>{row.side === 'you' ? <Said row={row} /> : null}</td>
              <td>{row.side === 'team' ? <Said row={row} /> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <span>
        <Button icon={<Copy aria-hidden />} isDisabled={drill.answers.length === 0} onPress={() => void copy()}>
          Copy your answers
        </Button>
      </span>
    </section>
  )
}

function Said({ row: { mark, text } }: { readonly row: ComparedRow }) {
  return (
    <>
      {mark === null ? null : <b>{MARKS[mark]}</b>}
      {text}
    </>
  )
}
