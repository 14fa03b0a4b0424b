import { kindLabel } from '../../shared/incident/eventWords.ts'
import type { Incident } from '../../shared/incident/incident.ts'
import { EVENT_KINDS, type EventKind } from '../../shared/incident/kinds.ts'
import { KindIcon } from './KindIcon.tsx'
import type { Option } from './OptionList.tsx'

/** Every kind that an event of this incident can have, as choices. */
export const kindOptions = (incident: Pick<Incident, 'kinds'>): readonly Option<EventKind>[] => {
  const kinds: readonly EventKind[] = [...EVENT_KINDS, ...incident.kinds.map((kind) => kind.id)]
  return kinds.map((kind) => ({ id: kind, label: kindLabel(incident, kind), icon: <KindIcon kind={kind} size={14} /> }))
}
