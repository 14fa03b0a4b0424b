import { glanceDuration } from '../../../shared/time/glanceDuration.ts'
import { between, type Instant, type ZoneId } from '../../../shared/time/instant.ts'
import { type AxisTick, axisTicks, ticksReadIn } from '../../../shared/timeline/axis.ts'
import type { CutScale } from '../../../shared/timeline/scale.ts'
import { axisLabel } from '../../ui/axisLabels.ts'
import type { LayOut, Piece } from './layer.ts'
import { widthOf } from './measure.ts'

/** The labels of one zone under those of the first, and in the first row what was shortened and where now is. */
export const axisPieces =
  (zone: ZoneId, first: ZoneId, scale: CutScale, now: Instant | null): LayOut =>
  (stretch, msPerPx) => {
    const isFirst = zone === first
    const lines = axisTicks(stretch, scale, msPerPx, first)
    const { ticks, clocksChange } = isFirst ? lines : ticksReadIn(lines, stretch, scale, msPerPx, zone)
    const mark = now === null ? null : nowMark(scale, now, msPerPx)
    let owed = false
    const labels = ticks.flatMap(({ at, place, kind }): readonly Piece[] => {
      // A date that the word for now leaves no room stands at the next time: none stands under that of another day.
      const shown = owed && !isDay(kind) ? 'dayAndTime' : kind
      const words = axisLabel({ at, kind: shown }, zone, clocksChange)
      const isHidden = mark !== null && isUnder(mark, (place - mark.from) / msPerPx, widthOf(words))
      owed = isHidden && isDay(shown)
      if (isHidden) return []
      return [
        {
          key: `${at}`,
          from: place,
          to: null,
          className: isDay(shown) ? 'fl-tick fl-tick-day' : 'fl-tick',
          words: [words],
          edgeless: true,
        },
      ]
    })
    return isFirst ? [...labels, ...cutMarks(scale), ...(mark === null ? [] : [mark])] : labels
  }

const isDay = (kind: AxisTick['kind']): boolean => kind.startsWith('day')

/** Whether a label so many pixels right of now, and so wide, would lie under the word that marks it. */
const isUnder = ({ className }: Piece, right: number, width: number): boolean =>
  className === AFTER ? right > -width - AIR_PX && right < NOW_PX : right > -width - AIR_PX - NOW_PX && right < 3

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

/** What the word takes of the axis, and what is free behind a time. */
const NOW_PX = 34
const AIR_PX = 8
const AFTER = 'fl-now-mark fl-now-after'

/** Left of its line, or right of it where a cut has to say its length. */
function nowMark(scale: CutScale, now: Instant, msPerPx: number): Piece {
  const at = scale.toAxis(now)
  const isBehindCut = scale.cuts.some(({ start, end }) => start < at && at - end < NOW_PX * msPerPx)
  return { key: 'now', from: at, to: null, className: isBehindCut ? AFTER : 'fl-now-mark', words: ['now'] }
}
