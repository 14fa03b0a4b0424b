import type { RoomPath } from '../../../shared/review/room.ts'
import { KindIcon } from '../../ui/KindIcon.tsx'
import styles from './RoomPaths.module.css'

/** Each explanation that looked right and was not, and how long the truth was already there. */
export function RoomPaths({ paths }: { readonly paths: readonly RoomPath[] }) {
  return (
    <div className={styles.page}>
      <h2>What misled us, and why it was reasonable</h2>
      {paths.length === 0 ? <p>No misleading path is recorded</p> : null}
      <ul className={styles.paths}>
        {paths.map(({ name, text, story, cost, lag }) => (
          <li key={`${name} ${text}`} className={styles.path}>
            <div className={styles.head}>
              <KindIcon kind="hypothesis" state="ruledOut" size={28} />
              <b>{name}</b>
              <span className={styles.text}>{text}</span>
              <span className={styles.cost}>{cost}</span>
            </div>
            {story.length === 0 && lag === '' ? null : (
              <dl className={styles.story}>
                {[...story, ...(lag === '' ? [] : [{ label: 'Lag', text: lag }])].map((part) => (
                  <div key={part.label}>
                    <dt>{part.label}</dt>
                    <dd>{part.text}</dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
