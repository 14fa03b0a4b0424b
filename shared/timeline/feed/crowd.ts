import { badgeOf, type Mark } from './mark.ts'

/** No more than about this many things are drawn at once. */
export const MOST_DRAWN = 240

/** What is loaded with a view, in views: the view itself and a margin on either side. */
const LOADED = 2.2

const BIN = 120
const BAR_STAYS = 48

/**
 * Merges the marks of one lane that lie in the same bin of about 120 pixels. Bins lie on a fixed grid, so badges
 * neither move nor flicker while panning. Bars wide enough to be seen stay bars. `marks` are sorted by left edge.
 */
export function merged(marks: readonly Mark[], msPerPx: number): readonly Mark[] {
  const bin = 2 ** Math.ceil(Math.log2(BIN * msPerPx))
  const bars = marks.filter((mark) => mark.to - mark.from >= BAR_STAYS)
  const small = marks.filter((mark) => mark.to - mark.from < BAR_STAYS)
  const bins = new Map<number, Mark[]>()
  for (const mark of small) {
    const place = Math.floor(mark.start / bin)
    const there = bins.get(place)
    if (there === undefined) bins.set(place, [mark])
    else there.push(mark)
  }
  const badges = [...bins.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [badgeOf(first, others)],
  )
  return [...bars, ...badges].toSorted((a, b) => a.from - b.from)
}

/** Whether any stretch of time that is loaded at once would hold more marks than a widget draws smoothly. */
export function isCrowded(marks: readonly { readonly from: number }[], viewPx: number, most = MOST_DRAWN): boolean {
  const starts = marks.map((mark) => mark.from).toSorted((a, b) => a - b)
  return starts.some((start, index) => {
    const far = starts[index + most]
    return far !== undefined && far - start < viewPx * LOADED
  })
}
