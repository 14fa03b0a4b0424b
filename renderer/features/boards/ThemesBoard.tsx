import type { Incident } from '../../../shared/incident/incident.ts'
import { themesOf } from '../../../shared/review/preparation.ts'
import { usePut } from '../../store/usePut.ts'
import { WordingField } from '../../ui/prose/WordingField.tsx'
import styles from './LearningBoard.module.css'

/** What the review set out to look at, and what was learned about each. Nothing where no theme was prepared. */
export function ThemesBoard({ incident }: { readonly incident: Incident }) {
  const put = usePut()
  const themes = themesOf(incident)
  if (themes.length === 0) return null
  return (
    <section className={styles.themes} aria-label="Themes">
      <h2 className={styles.title}>
        Themes <span>{themes.length}</span>
      </h2>
      {themes.map(({ id, text, learned }) => (
        <WordingField
          key={id}
          incident={incident}
          kind="note"
          isPlain
          field={`theme.${id}.learned`}
          label={text}
          placeholder="What was learned about it?"
          rows={1}
          value={learned}
          onSave={(next) => void put({ collection: 'theme', id, changes: { learned: next.trim() } })}
        />
      ))}
    </section>
  )
}
