import { type Instant, instant } from '../../time/instant.ts'
import type { TimelineItem, TimelineModel } from '../../timeline/model.ts'
import { type Phase, phaseTitle } from '../../timeline/phases.ts'

/** One page of a timeline that is too full for one. */
export interface FigurePart {
  /** `Respond, 2 of 3`. */
  readonly title: string
  readonly model: TimelineModel
}

/** So many events have room for their words on one page. */
const MOST_ITEMS = 36

/** A picture that fills more pages than this is read by nobody: the table says it all. */
const MOST_PARTS = 12

interface Chapter {
  readonly title: string
  readonly items: readonly TimelineItem[]
}

/**
 * The timeline cut into pages: by phase, and where a phase holds too many events, by their number. Every event stands in
 * the part in which it starts, what lasts longer goes on in those after it; lanes without anything are left out. Empty
 * when there would be one part only, or too many.
 */
export function partsOf(model: TimelineModel, phases: readonly Phase[]): readonly FigurePart[] {
  const pages = chaptersOf(model.items, phases).flatMap(pagesOf)
  if (pages.length < 2 || pages.length > MOST_PARTS) return []
  return pages.map((page, index) => partOf(page, model, pages[index + 1]?.items[0]?.start ?? null))
}

/** What came before the first phase counts as part of it; what came after the last has a chapter of its own. */
function chaptersOf(items: readonly TimelineItem[], phases: readonly Phase[]): readonly Chapter[] {
  const ends = phases.map((phase) => ({
    title: phaseTitle(phase),
    before: phase.running ? Number.POSITIVE_INFINITY : phase.end,
  }))
  const rest = { title: ends.length === 0 ? 'Timeline' : 'Afterwards', before: Number.POSITIVE_INFINITY }
  const chapters = [...ends, rest].map(({ title, before }) => ({ title, before, items: [] as TimelineItem[] }))
  // In the order of the list: an event of which only the order is known stays beside what it follows.
  let open = 0
  for (const item of items) {
    while (
      item.precision !== 'orderOnly' &&
      open < chapters.length - 1 &&
      item.start >= (chapters[open]?.before ?? 0)
    ) {
      open += 1
    }
    chapters[open]?.items.push(item)
  }
  return chapters.filter((chapter) => chapter.items.length > 0)
}

function pagesOf({ title, items }: Chapter): readonly Chapter[] {
  const count = Math.ceil(items.length / MOST_ITEMS)
  if (count <= 1) return [{ title, items }]
  const each = Math.ceil(items.length / count)
  return Array.from({ length: count }, (_, index) => ({
    title: `${title}, ${index + 1} of ${count}`,
    items: items.slice(index * each, (index + 1) * each),
  }))
}

function partOf({ title, items }: Chapter, model: TimelineModel, next: Instant | null): FigurePart {
  const from = items.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY)
  const last = items.reduce((most, item) => Math.max(most, item.start, next === null ? item.end : item.start), from)
  const to = Math.max(last, next ?? last)
  const own = new Set(items.map(({ id }) => id))
  const lasting = model.items.filter(
    (item) => own.has(item.id) || (item.shape === 'span' && item.start < from && item.end > from),
  )
  const within = lasting.map((item) => clipped(item, from, to))
  return {
    title,
    model: {
      lanes: model.lanes.filter((lane) => within.some((item) => item.lane === lane.id)),
      items: within,
      bands: model.bands
        .filter((band) => band.end > from && band.start < to)
        .map((band) => ({ ...band, ...cut(band, from, to) })),
      extent: { start: instant(from), end: instant(to) },
      recorded: instant(to),
    },
  }
}

/** What goes on beyond an edge of the page ends there, and is exact there. */
function clipped(item: TimelineItem, from: number, to: number): TimelineItem {
  if (item.shape === 'point' || (item.start >= from && item.end <= to)) return item
  return { ...item, ...cut(item, from, to), precision: item.start < from ? 'exact' : item.precision }
}

const cut = ({ start, end }: { readonly start: Instant; readonly end: Instant }, from: number, to: number) => ({
  start: instant(Math.max(start, from)),
  end: instant(Math.min(end, to)),
})
