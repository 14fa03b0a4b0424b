import type { ClockJump } from '../../../shared/journal/clockJumps.ts'
import type { Sleep } from '../../../shared/journal/sleep.ts'
import { glanceDuration } from '../../../shared/time/glanceDuration.ts'
import { between, type Instant, instant, millis, type ZoneId } from '../../../shared/time/instant.ts'
import { axisTicks } from '../../../shared/timeline/axis.ts'
import { unionOf } from '../../../shared/timeline/feed/bands.ts'
import type { AxisWindow } from '../../../shared/timeline/feed/window.ts'
import type { TimelineBand } from '../../../shared/timeline/model.ts'
import { type Phase, phaseLength, phaseSentence, phaseTitle } from '../../../shared/timeline/phases.ts'
import { LEAST_QUIET, type Quiet } from '../../../shared/timeline/quiet.ts'
import type { CutScale } from '../../../shared/timeline/scale.ts'
import type { LayOut, Piece } from './layer.ts'

interface Ground {
  readonly scale: CutScale
  readonly zone: ZoneId
  readonly bands: readonly TimelineBand[]
  readonly quiet: readonly Quiet[]
  readonly phases: readonly Phase[]
  readonly sleeps: readonly Sleep[]
  readonly jumps: readonly ClockJump[]
}

/** A quiet stretch narrower than this is plain to see without being drawn. */
const LEAST_QUIET_PX = 56

/**
 * What lies behind all lanes: lines of the axis, impact, quiet and shortened time, where phases begin and end, and where a
 * computer slept or its clock was set.
 */
export const groundPieces = ({ scale, zone, bands, quiet, phases, sleeps, jumps }: Ground): LayOut => {
  const affected = unionOf(bands)
  return (stretch, msPerPx) => [
    ...bandPieces(affected, stretch, msPerPx, scale),
    ...quiet.flatMap((one) => quietPiece(one, { sleeps, jumps, scale }, msPerPx)),
    ...sleeps.flatMap((sleep) => sleepPiece(sleep, quiet, scale)),
    ...jumps.map((jump) => jumpPiece(jump, quiet, scale, msPerPx)),
    ...axisTicks(stretch, scale, msPerPx, zone).ticks.map(({ at, place, kind }) =>
      line(`tick ${at}`, place, kind.startsWith('day') ? 'fl-line fl-line-day' : 'fl-line'),
    ),
    ...bands.flatMap((band) => edges(band, stretch, msPerPx, scale)),
    ...phases.flatMap(({ start }) => line(`phase ${start}`, scale.toAxis(start), 'fl-line fl-line-phase')),
    ...scale.cuts.map(({ from, start, end }) => ({ key: `cut ${from}`, from: start, to: end, className: 'fl-cut' })),
  ]
}

/** Phases, each with its length between its ends. */
export const phasePieces =
  (phases: readonly Phase[], scale: CutScale): LayOut =>
  () =>
    phases.map((phase) => ({
      ...stretchPiece(phase.from, phase, scale, `fl-phase${phase.running ? ' fl-phase-running' : ''}`),
      title: phaseSentence(phase),
      words: [`${phaseTitle(phase)} ${phaseLength(phase)}`, phaseTitle(phase), phaseLength(phase)],
    }))

/** The moment that runs. */
export const nowPieces =
  (scale: CutScale, now: Instant | null): LayOut =>
  () =>
    now === null ? [] : [line('now', scale.toAxis(now), 'fl-now')]

function quietPiece(
  one: Quiet,
  { sleeps, jumps, scale }: Pick<Ground, 'sleeps' | 'jumps' | 'scale'>,
  msPerPx: number,
): readonly Piece[] {
  const { from, to, running } = one
  if (!isDrawn(one, scale, msPerPx)) return []
  const long = glanceDuration(between(from, to))
  const plain = `no entries for ${long}${running ? ' so far' : ''}`
  const asleep = sleeps.find((sleep) => isWithin(sleep, one))
  const within = jumps.filter((jump) => isWithin(skippedBy(jump), one))
  const why = [...(asleep === undefined ? [] : [sleepWords(asleep)]), ...within.map(jumpWords)]
  // What a clock passed over when it was set was no silence.
  const passed = within.reduce((sum, jump) => sum + withinOf(skippedBy(jump), one), 0)
  const isSilent = passed === 0 || to - from - passed >= LEAST_QUIET
  const words = isSilent ? [[plain, ...why].join(', '), ...why, plain, long] : why
  return [{ ...stretchPiece(`quiet ${from}`, { start: from, end: to }, scale, 'fl-quiet'), words }]
}

/** A quiet stretch is drawn where it is not shortened, and wide enough. */
const isDrawn = ({ from, to }: Quiet, scale: CutScale, msPerPx: number): boolean =>
  scale.toAxis(to) - scale.toAxis(from) >= LEAST_QUIET_PX * msPerPx &&
  !scale.cuts.some((cut) => cut.from < to && cut.to > from)

/** The words stand at the quiet time around it, where there is one. */
function sleepPiece(sleep: Sleep, quiet: readonly Quiet[], scale: CutScale): readonly Piece[] {
  const { from, to, device } = sleep
  const piece = stretchPiece(`sleep ${device} ${from}`, { start: from, end: to }, scale, 'fl-sleep')
  if (scale.cuts.some((cut) => cut.from <= from && cut.to >= to)) return []
  const isSaid = quiet.some((one) => isWithin(sleep, one))
  return [isSaid ? piece : { ...piece, words: [sleepWords(sleep), `slept ${sleptFor(sleep)}`] }]
}

type Stretch = Pick<Quiet, 'from' | 'to'>

/** How much of a stretch lies within another, in milliseconds. */
const withinOf = (one: Stretch, { from, to }: Stretch): number => Math.min(one.to, to) - Math.max(one.from, from)
const isWithin = (one: Stretch, other: Stretch): boolean => withinOf(one, other) > 0
const sleptFor = ({ from, to }: Sleep): string => glanceDuration(between(from, to))
const sleepWords = (sleep: Sleep): string => `a computer slept ${sleptFor(sleep)}`

/** The words stand at the quiet time that it makes, where that is drawn. */
function jumpPiece(jump: ClockJump, quiet: readonly Quiet[], scale: CutScale, msPerPx: number): Piece {
  const piece: Piece = { ...line(`jump ${jump.entry}`, scale.toAxis(jump.at), 'fl-jump'), edgeless: true }
  const isSaid = quiet.some((one) => isWithin(skippedBy(jump), one) && isDrawn(one, scale, msPerPx))
  return isSaid ? piece : { ...piece, words: [jumpWords(jump)] }
}

const jumpWords = ({ by }: ClockJump): string =>
  `clock ${by < 0 ? 'set back' : 'moved ahead'} ${glanceDuration(millis(Math.abs(by)))}`

/** The times that a clock passed over when it was set ahead, or that it showed twice when it was set back. */
const skippedBy = ({ at, by }: ClockJump): Stretch => {
  const other = instant(at - by)
  return by < 0 ? { from: at, to: other } : { from: other, to: at }
}

/** Windows of impact closer to each other than this are drawn as one: stripes would say nothing more. */
const LEAST_APART_PX = 4
/** The ends of a window narrower than this are no two lines. */
const LEAST_EDGED_PX = 12

function bandPieces(
  bands: readonly TimelineBand[],
  stretch: AxisWindow,
  msPerPx: number,
  scale: CutScale,
): readonly Piece[] {
  const pieces: Piece[] = []
  for (const band of bands) {
    const piece = stretchPiece(`impact ${band.start}`, band, scale, 'fl-band')
    const to = piece.to ?? piece.from
    if (to < stretch.start || piece.from > stretch.end) continue
    const last = pieces.at(-1)
    const isClose = last !== undefined && piece.from - (last.to ?? last.from) < LEAST_APART_PX * msPerPx
    if (isClose) pieces[pieces.length - 1] = { ...last, to }
    else pieces.push(piece)
  }
  return pieces
}

/** Windows of impact that overlap are told apart by where each begins and ends. */
function edges(
  { start, end, running }: TimelineBand,
  stretch: AxisWindow,
  msPerPx: number,
  scale: CutScale,
): readonly Piece[] {
  const [from, to] = [scale.toAxis(start), scale.toAxis(end)]
  if (to - from < LEAST_EDGED_PX * msPerPx || to < stretch.start || from > stretch.end) return []
  return [
    line(`begin ${start} ${end}`, from, 'fl-line fl-line-impact'),
    ...(running ? [] : [line(`end ${start} ${end}`, to, 'fl-line fl-line-impact')]),
  ]
}

const line = (key: string, from: Piece['from'], className: string): Piece => ({ key, from, to: null, className })

const stretchPiece = (
  key: string,
  { start, end }: { readonly start: Instant; readonly end: Instant },
  scale: CutScale,
  className: string,
): Piece => ({ key, from: scale.toAxis(start), to: scale.toAxis(end), className })
