import { Check, Circle } from 'lucide-react'
import { useMemo } from 'react'
import { ACTION_TESTS, type ActionTest, actionWording } from '../../../shared/wording/actionWording.ts'
import styles from './ActionCard.module.css'

const TESTS = Object.keys(ACTION_TESTS) as readonly ActionTest[]

/** What the wording of an action passes, and what it lacks. */
export function ActionTests({ text, name }: { readonly text: string; readonly name: string }) {
  const { failed } = useMemo(() => actionWording(text), [text])
  return (
    <ul className={styles.tests} aria-label={`Wording of ${name}`}>
      {TESTS.map((test) =>
        failed.includes(test) ? (
          <li key={test} className={styles.missing}>
            <Circle aria-label="Not yet:" /> {ACTION_TESTS[test]}
          </li>
        ) : (
          <li key={test}>
            <Check aria-label="Yes:" /> {ACTION_TESTS[test]}
          </li>
        ),
      )}
    </ul>
  )
}
