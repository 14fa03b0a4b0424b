import { badgeOf, type Mark } from './mark.ts'

/** Above so many items a lane is drawn by bins, so that a widget never has more than a few hundred to draw. */
export const CROWDED = 300

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
