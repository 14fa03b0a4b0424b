import { type ReactNode, useMemo } from 'react'
import type { Certainty } from '../../../shared/incident/event.ts'
import { kindLabel } from '../../../shared/incident/eventWords.ts'
import { CERTAINTY_WORDS } from '../../../shared/incident/fieldWords.ts'
import { isFiltered } from '../../../shared/incident/find/filter.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { useApp } from '../../store/useApp.ts'
import { useFound } from '../../store/useFound.ts'
import { Button } from '../../ui/Button.tsx'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { ChoiceGroup } from './ChoiceGroup.tsx'
import { choicesIn } from './choices.ts'
import styles from './Find.module.css'
import { SavedFilters } from './SavedFilters.tsx'
import { TimeRange } from './TimeRange.tsx'

/** Every way to filter, at once and combinable; the log and the timeline follow each press. */
export function FilterForm({ incident }: { readonly incident: Incident }) {
  const filter = useApp((app) => app.filter)
  const setFilter = useApp((app) => app.setFilter)
  const clearFilter = useApp((app) => app.clearFilter)
  const found = useFound(incident)
  const choices = useMemo(() => choicesIn(incident), [incident])
  const also = [filter.attached ? 'attached' : '', filter.starred ? 'starred' : ''].concat(
    filter.retracted === 'only' ? ['retracted'] : [],
    filter.hidden === 'only' ? ['hidden'] : [],
  )
  return (
    <div className={styles.form}>
      <Part label="Kind">
        <ChoiceGroup
          label="Kind"
          autoFocus
          choices={choices.kinds.map(({ id, count }) => ({
            id,
            label: kindLabel(incident, id),
            count,
            icon: <KindIcon kind={id} />,
          }))}
          chosen={filter.kinds}
          onChange={(kinds) => setFilter({ kinds })}
        />
      </Part>
      {choices.people.length === 0 ? null : (
        <Part label="Person">
          <ChoiceGroup
            label="Person"
            choices={choices.people.map(({ id, count }) => ({ id, label: id, count }))}
            chosen={filter.people}
            onChange={(people) => setFilter({ people })}
          />
        </Part>
      )}
      {choices.tags.length === 0 ? null : (
        <Part label="Tag">
          <ChoiceGroup
            label="Tag"
            choices={choices.tags.map(({ id, count }) => ({ id, label: `#${id}`, count }))}
            chosen={filter.tags}
            onChange={(tags) => setFilter({ tags })}
          />
        </Part>
      )}
      {choices.certainties.length < 2 ? null : (
        <Part label="Certainty">
          <ChoiceGroup
            label="Certainty"
            choices={choices.certainties.map(({ id, count }) => ({
              id: id as Certainty,
              label: CERTAINTY_WORDS[id as Certainty],
              count,
            }))}
            chosen={filter.certainties}
            onChange={(certainties) => setFilter({ certainties })}
          />
        </Part>
      )}
      <Part label="Only">
        <ChoiceGroup
          label="Only"
          choices={ONLY}
          chosen={also}
          onChange={(chosen) =>
            setFilter({
              starred: chosen.includes('starred'),
              attached: chosen.includes('attached'),
              ...presence('retracted', chosen.includes('retracted'), filter.retracted),
              ...presence('hidden', chosen.includes('hidden'), filter.hidden),
            })
          }
        />
      </Part>
      <Part label="Time">
        <TimeRange incident={incident} />
      </Part>
      <SavedFilters />
      <div className={styles.foot}>
        <span className={styles.count}>
          {found.shown.length} of {incident.timeline.length} shown
        </span>
        <Button size="s" isDisabled={!isFiltered(filter)} onPress={clearFilter}>
          Show all
        </Button>
      </div>
    </div>
  )
}

const ONLY = [
  { id: 'starred', label: 'starred' },
  { id: 'attached', label: 'with attachment' },
  { id: 'retracted', label: 'retracted' },
  { id: 'hidden', label: 'hidden' },
] as const

/** To show events of a sort alone, and no longer; whether they stand among the others is left as it is. */
const presence = <Field extends 'retracted' | 'hidden'>(
  field: Field,
  only: boolean,
  was: 'with' | 'without' | 'only',
) => (only ? { [field]: 'only' as const } : was === 'only' ? { [field]: 'without' as const } : {})

function Part({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.part}>
      <span className={styles.partLabel} aria-hidden>
        {label}
      </span>
      {children}
    </div>
  )
}
