import type { RoomQuestion } from '../../../shared/review/room.ts'
import { classNames } from '../../ui/classNames.ts'
import styles from './RoomPaths.module.css'

/** What nobody could answer yet, and who finds out. */
export function RoomQuestions({ questions }: { readonly questions: readonly RoomQuestion[] }) {
  return (
    <div className={styles.page}>
      <h2>What we do not know yet</h2>
      {questions.length === 0 ? <p>No question is open. Which one should be?</p> : null}
      <ul className={styles.paths}>
        {questions.map(({ text, about, owner, answer }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two questions may say the same
          <li key={`${place} ${text}`} className={styles.path}>
            <div className={styles.head}>
              <span className={styles.text}>{text}</span>
              {answer === '' ? null : <span className={styles.kind}>Answered</span>}
            </div>
            <dl className={classNames(styles.story, styles.flush)}>
              <Part label="Came up at" text={about} />
              <Part label="Finds out" text={owner} />
              <Part label="Answer" text={answer} />
            </dl>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Part({ label, text }: { readonly label: string; readonly text: string }) {
  if (text === '') return null
  return (
    <div>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  )
}
