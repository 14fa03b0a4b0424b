import { markWords } from '../../shared/incident/find/marks.ts'
import type { FindWord } from '../../shared/incident/find/words.ts'
import styles from './Marked.module.css'

/** A text in which the words searched for are marked. */
export function Marked({ text, words }: { readonly text: string; readonly words: readonly FindWord[] }) {
  if (words.length === 0) return text
  return markWords(text, words).map((piece) =>
    piece.hit ? (
      <mark key={piece.from} className={styles.mark}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  )
}
