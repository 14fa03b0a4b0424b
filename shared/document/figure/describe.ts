import type { HypothesisState } from '../../incident/event.ts'
import { type EventKind, isBuiltInKind, KINDS } from '../../incident/kinds.ts'
import type { ZoneId } from '../../time/instant.ts'
import type { TimelineItem, TimelineModel } from '../../timeline/model.ts'
import { oneLine } from '../printable.ts'
import { followedStamps, type Stamp, stretchWords, whenWords } from '../when.ts'

const STATES: Readonly<Record<HypothesisState, string>> = {
  open: 'open',
  ruledOut: 'ruled out, a misleading path',
  confirmed: 'confirmed',
  parked: 'parked',
}

/** Every item of the timeline as one sentence, in order: what the figure says to those who cannot see it. */
export function sentencesOf(model: TimelineModel, zone: ZoneId): readonly string[] {
  const followed = followedStamps(model.items.map(stampOf))
  return model.items.map((item, i) => sentence(item, followed[i] ?? null, zone))
}

const stampOf = (item: TimelineItem): Stamp => ({ at: item.start, precision: item.precision })

function sentence(item: TimelineItem, followed: Stamp | null, zone: ZoneId): string {
  const name = [kindName(item.kind), item.number].filter((part) => part !== null).join(' ')
  const state = item.state === null ? '' : `, ${STATES[item.state]}`
  return `${when(item, followed, zone)}: ${name}${state}: ${oneLine(item.label)}`
}

function when(item: TimelineItem, followed: Stamp | null, zone: ZoneId): string {
  if (item.shape === 'point') return whenWords(stampOf(item), followed, zone)
  return stretchWords(stampOf(item), item.running ? null : item.end, zone, 'until now')
}

const kindName = (kind: EventKind): string => (isBuiltInKind(kind) ? KINDS[kind].label : 'Event')
