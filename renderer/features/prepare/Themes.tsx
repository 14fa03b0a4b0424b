import type { Incident } from '../../../shared/incident/incident.ts'
import { themesOf } from '../../../shared/review/preparation.ts'
import { usePut } from '../../store/usePut.ts'
import { Panel } from '../../ui/Panel.tsx'
import stage from '../../ui/stage/Stage.module.css'
import { AddLine } from '../../ui/written/AddLine.tsx'
import { RemovableText } from '../../ui/written/RemovableText.tsx'

const FEWEST = 2
const MOST = 5

/** What the review is to look at. */
export function Themes({ incident }: { readonly incident: Incident }) {
  const put = usePut()
  const themes = themesOf(incident)
  return (
    <Panel title="Themes" note={themes.length === 0 ? 'Two to five' : noteFor(themes.length)}>
      {themes.length > 0 ? null : (
        <p className={stage.quiet}>
          What is worth the time of the room, such as “how we found out” or “who knew what”.
        </p>
      )}
      {themes.map(({ id, text }, place) => (
        <RemovableText
          key={id}
          field={`theme.${id}`}
          label={`Theme ${place + 1}`}
          value={text}
          onSave={(next) => void put({ collection: 'theme', id, changes: { text: next.trim() } })}
          wording={{ incident, kind: 'note' }}
          onRemove={() => void put({ collection: 'theme', id, changes: { removed: true } })}
        />
      ))}
      <AddLine
        field="theme.new"
        label="Add a theme"
        wording={{ incident, kind: 'note' }}
        onAdd={(text) => put({ collection: 'theme', id: null, changes: { text } })}
      />
    </Panel>
  )
}

function noteFor(count: number): string {
  if (count < FEWEST) return `${count} of at least two`
  return count > MOST ? `${count}: more than a meeting holds` : String(count)
}
