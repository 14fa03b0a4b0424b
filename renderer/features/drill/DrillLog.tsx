import { kindWords, timeWords } from '../../../shared/incident/eventWords.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { useApp } from '../../store/useApp.ts'
import { KindIcon } from '../../ui/KindIcon.tsx'
import stage from '../../ui/stage/Stage.module.css'
import styles from './DrillScreen.module.css'

/** What is known so far, newest first. */
export function DrillLog({ seen, isOver }: { readonly seen: Incident; readonly isOver: boolean }) {
  const zone = useApp((app) => app.displayZone)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className={styles.log} aria-label="Known so far" tabIndex={0}>
      <h2 className={styles.heading}>Known so far</h2>
      {isOver ? <p className={stage.quiet}>Nothing more comes before the reveal.</p> : null}
      <ol className={stage.parted} aria-live="polite">
        {seen.timeline.toReversed().map((event) => {
          const { sign, text } = timeWords(event, zone)
          const custom = seen.kinds.find(({ id }) => id === event.kind)
          return (
            <li key={event.id} className={styles.event}>
              <KindIcon kind={event.kind} state={event.state} size={20} />
              <span className={styles.time}>{`${sign} ${text}`.trim()}</span>
              <span className={styles.text}>
                {event.text}
                <small>{kindWords(event, custom?.label)}</small>
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
