import { glanceDuration } from '../../../shared/time/glanceDuration.ts'
import { between, type Instant, type ZoneId } from '../../../shared/time/instant.ts'
import { axisTicks, ticksReadIn } from '../../../shared/timeline/axis.ts'
import type { CutScale } from '../../../shared/timeline/scale.ts'
import { axisLabel } from '../../ui/axisLabels.ts'
import type { LayOut, Piece } from './layer.ts'

/** The labels of one zone under those of the first, and in the first row what was shortened and where now is. */
export const axisPieces =
  (zone: ZoneId, first: ZoneId, scale: CutScale, now: Instant | null): LayOut =>
  (stretch, msPerPx) => {
    const isFirst = zone === first
    const lines = axisTicks(stretch, scale, msPerPx, first)
    const { ticks, clocksChange } = isFirst ? lines : ticksReadIn(lines, stretch, scale, msPerPx, zone)
    const mark = now === null ? null : nowMark(scale, now, msPerPx)
    const free = ticks.filter(({ place }) => mark === null || !isUnder(mark, (place - mark.from) / msPerPx))
    const labels = free.map(
      (tick): Piece => ({
        key: `${tick.at}`,
        from: tick.place,
        to: null,
        className: tick.kind.startsWith('day') ? 'fl-tick fl-tick-day' : 'fl-tick',
        words: [axisLabel(tick, zone, clocksChange)],
        edgeless: true,
      }),
    )
    return isFirst ? [...labels, ...cutMarks(scale), ...(mark === null ? [] : [mark])] : labels
  }

/** Whether a label so many pixels right of now would lie under the word that marks it. */
const isUnder = ({ className }: Piece, right: number): boolean =>
  className === AFTER ? right > -TIME_PX && right < NOW_PX : right > -TIME_PX - NOW_PX && right < 3

const cutMarks = (scale: CutScale): readonly Piece[] =>
  scale.cuts.map(({ from, to, start, end }) => ({
    key: `cut ${from}`,
    from: start,
    to: end,
    className: 'fl-cut-mark',
    words: cutWords(glanceDuration(between(from, to))),
  }))

/** How much time lies in a cut, fullest first. */
const cutWords = (long: string): readonly string[] => [`${long} shortened`, long, long.split(' ').slice(0, 2).join(' ')]

/** What the word takes of the axis, and what a time takes. */
const NOW_PX = 34
const TIME_PX = 42
const AFTER = 'fl-now-mark fl-now-after'

/** Left of its line, or right of it where a cut has to say its length. */
function nowMark(scale: CutScale, now: Instant, msPerPx: number): Piece {
  const at = scale.toAxis(now)
  const isBehindCut = scale.cuts.some(({ start, end }) => start < at && at - end < NOW_PX * msPerPx)
  return { key: 'now', from: at, to: null, className: isBehindCut ? AFTER : 'fl-now-mark', words: ['now'] }
}
