import type { Element } from 'hast'
import { s } from 'hastscript'
import type { HypothesisState } from '../../incident/event.ts'
import { type EventKind, isBuiltInKind, KINDS } from '../../incident/kinds.ts'
import type { TimelineItem } from '../../timeline/model.ts'
import { drawIcon, STARRED_RING } from './drawMark.ts'
import type { PlacedMark } from './mark.ts'
import { type Brush, rect, tint } from './paint.ts'
import { hasIcon } from './place.ts'
import type { LanePlan } from './plan.ts'

/** A line of the legend: what it looks like, how wide that is, and what it means. */
export interface Entry {
  readonly words: string
  readonly width: number
  readonly draw: (x: number, y: number, brush: Brush) => readonly Element[]
}

export const SWATCH = 22
const ICON = 16

/** A small bar around the middle `y`. */
export const swatch = (x: number, y: number, attributes: Readonly<Record<string, string | number>>): Element =>
  rect(x, y - 4.5, SWATCH, 9, { stroke: 'currentColor', rx: 2, ...attributes })

/** The icons whose meaning the names of the lanes do not tell: states of hypotheses, kinds that share a lane, stars. */
export function signEntries(lanes: readonly LanePlan[]): readonly Entry[] {
  const drawn = lanes.flatMap(({ marks }) => marks.filter(hasIcon))
  return [
    ...STATES.flatMap(({ state, words }) => stateEntry(drawn, state, words)),
    ...lanes.flatMap(({ lane, marks }) => kindEntries(marks.filter(hasIcon), lane.label)),
    ...(drawn.some(({ items: [item] }) => item.starred) ? [STARRED] : []),
  ]
}

const STATES = [
  { state: 'open', words: 'open hypothesis' },
  { state: 'confirmed', words: 'confirmed' },
  { state: 'parked', words: 'parked' },
] as const

function stateEntry(drawn: readonly PlacedMark[], state: HypothesisState, words: string): readonly Entry[] {
  const own = drawn.filter(({ items: [item] }) => item.state === state)
  const item = own[0]?.items[0]
  if (item === undefined) return []
  const isBar = own.some(({ shape }) => shape === 'span')
  const bar = (x: number, y: number, brush: Brush) =>
    swatch(x + ICON / 2, y, {
      ...tint(brush, 'hypothesis'),
      fill: 'currentColor',
      fillOpacity: 0.13,
      ...(state === 'open' ? { strokeDasharray: '4 2.5' } : {}),
    })
  return [
    {
      words,
      width: isBar ? ICON / 2 + SWATCH : ICON,
      draw: (x, y, brush) => [...(isBar ? [bar(x, y, brush)] : []), ...drawIcon(plainly(item), x, y, brush)],
    },
  ]
}

/** Nothing where the name of the lane says what its one icon stands for. */
function kindEntries(drawn: readonly PlacedMark[], lane: string): readonly Entry[] {
  const byKind = new Map<EventKind, TimelineItem>()
  for (const { items } of drawn) if (items[0].state === null) byKind.set(items[0].kind, items[0])
  const [only] = byKind.keys()
  if (byKind.size === 0 || (byKind.size === 1 && only !== undefined && lane.startsWith(kindWords(only)))) return []
  return [...byKind].map(([kind, item]) => ({
    words: kindWords(kind).toLowerCase(),
    width: ICON,
    draw: (x, y, brush) => drawIcon(plainly(item), x, y, brush),
  }))
}

const kindWords = (kind: EventKind): string => (isBuiltInKind(kind) ? KINDS[kind].label : 'Kind of the team’s own')

const STARRED: Entry = {
  words: 'starred',
  width: ICON,
  draw: (x, y, brush) => [
    s('circle', {
      cx: x + ICON / 2,
      cy: y,
      r: 6,
      ...tint(brush, 'ink2'),
      fill: 'none',
      stroke: 'currentColor',
      strokeWidth: STARRED_RING,
    }),
  ],
}

const plainly = ({ kind, state }: TimelineItem) => ({ kind, state, precision: 'exact', starred: false }) as const
