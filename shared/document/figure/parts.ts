import { type Instant, instant } from '../../time/instant.ts'
import type { TimelineItem, TimelineModel } from '../../timeline/model.ts'
import { type Phase, phaseTitle } from '../../timeline/phases.ts'

/** One page of a timeline that is too full for one. */
export interface FigurePart {
  /** `Respond, 2 of 3`. */
  readonly title: string
  readonly model: TimelineModel
}

/** So many events have room for their words on one page; a page that is crowded all the same is divided down to so few. */
const MOST_ITEMS = 36
const FEWEST_ITEMS = 12

/** A picture that fills more pages than this is read by nobody: then each phase has one, and the table says it all. */
const MOST_PARTS = 12

interface Chapter {
  readonly title: string
  readonly items: readonly TimelineItem[]
}

/**
 * The timeline cut into pages: by phase, and where a phase holds too many events, by their number. Every event stands in
 * the part in which it starts, what lasts longer goes on in those after it; lanes without anything are left out. Empty
 * when there would be one part only. `isCrowded`: whether some events of a page have no room for their words.
 */
export function partsOf(
  model: TimelineModel,
  phases: readonly Phase[],
  isCrowded: (page: TimelineModel) => boolean,
): readonly FigurePart[] {
  const chapters = chaptersOf(model.items, phases)
  const pages = chapters.flatMap((chapter) => pagesOf(chapter, Math.ceil(chapter.items.length / MOST_ITEMS)))
  if (pages.length > MOST_PARTS) return chapters.length < 2 ? [] : partsFor(chapters, model)
  const roomy = chapters.flatMap((chapter, index) => roomyPages(chapter, chapters[index + 1], model, isCrowded))
  const chosen = roomy.length > MOST_PARTS ? pages : roomy
  return chosen.length < 2 ? [] : partsFor(chosen, model)
}

const partsFor = (pages: readonly Chapter[], model: TimelineModel): readonly FigurePart[] =>
  pages.map((page, index) => partOf(page, model, pages[index + 1]?.items[0]?.start ?? null))

/** A chapter in as few pages as give all events their words, as far as that goes. */
function roomyPages(
  chapter: Chapter,
  next: Chapter | undefined,
  model: TimelineModel,
  isCrowded: (page: TimelineModel) => boolean,
): readonly Chapter[] {
  const most = Math.max(1, Math.ceil(chapter.items.length / FEWEST_ITEMS))
  for (let count = Math.max(1, Math.ceil(chapter.items.length / MOST_ITEMS)); ; count++) {
    const pages = pagesOf(chapter, count)
    const parts = partsFor(next === undefined ? pages : [...pages, next], model).slice(0, pages.length)
    if (count >= most || !parts.some((part) => isCrowded(part.model))) return pages
  }
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

function pagesOf({ title, items }: Chapter, count: number): readonly Chapter[] {
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
