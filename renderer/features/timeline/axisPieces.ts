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
    const at = now === null ? null : scale.toAxis(now)
    const free = ticks.filter(({ place }) => at === null || !isUnderNow((place - at) / msPerPx))
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
    return isFirst ? [...labels, ...cutMarks(scale), ...nowMark(scale, now)] : labels
  }

/** Whether a label so many pixels right of now would lie under the word that marks it. */
const isUnderNow = (right: number): boolean => right > -76 && right < 3

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

const nowMark = (scale: CutScale, now: Instant | null): readonly Piece[] =>
  now === null ? [] : [{ key: 'now', from: scale.toAxis(now), to: null, className: 'fl-now-mark', words: ['now'] }]
