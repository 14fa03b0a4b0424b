import { glanceDuration } from '../../../shared/time/glanceDuration.ts'
import { between, type Instant, type ZoneId } from '../../../shared/time/instant.ts'
import { axisTicks } from '../../../shared/timeline/axis.ts'
import { unionOf } from '../../../shared/timeline/feed/bands.ts'
import type { TimelineBand } from '../../../shared/timeline/model.ts'
import { type Phase, phaseLength, phaseSentence, phaseTitle } from '../../../shared/timeline/phases.ts'
import type { Quiet } from '../../../shared/timeline/quiet.ts'
import type { CutScale } from '../../../shared/timeline/scale.ts'
import type { LayOut, Piece } from './layer.ts'

interface Ground {
  readonly scale: CutScale
  readonly zone: ZoneId
  readonly bands: readonly TimelineBand[]
  readonly quiet: readonly Quiet[]
  readonly phases: readonly Phase[]
}

/** A quiet stretch narrower than this is plain to see without being drawn. */
const LEAST_QUIET_PX = 56

/** What lies behind all lanes: lines of the axis, impact, quiet and shortened time, where phases begin and end. */
export const groundPieces =
  ({ scale, zone, bands, quiet, phases }: Ground): LayOut =>
  (stretch, msPerPx) => [
    ...unionOf(bands).map((band) => stretchPiece(`impact ${band.start}`, band, scale, 'fl-band')),
    ...quiet.flatMap((one) => quietPiece(one, scale, msPerPx)),
    ...axisTicks(stretch, scale, msPerPx, zone).ticks.map(({ at, place, kind }) =>
      line(`tick ${at}`, place, kind.startsWith('day') ? 'fl-line fl-line-day' : 'fl-line'),
    ),
    ...bands.flatMap((band) => edges(band, scale)),
    ...phases.flatMap(({ start }) => line(`phase ${start}`, scale.toAxis(start), 'fl-line fl-line-phase')),
    ...scale.cuts.map(({ from, start, end }) => ({ key: `cut ${from}`, from: start, to: end, className: 'fl-cut' })),
  ]

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

function quietPiece({ from, to, running }: Quiet, scale: CutScale, msPerPx: number): readonly Piece[] {
  const isCut = scale.cuts.some((cut) => cut.from < to && cut.to > from)
  const piece = stretchPiece(`quiet ${from}`, { start: from, end: to }, scale, 'fl-quiet')
  if (isCut || (piece.to ?? 0) - piece.from < LEAST_QUIET_PX * msPerPx) return []
  const long = glanceDuration(between(from, to))
  return [{ ...piece, words: [`no entries for ${long}${running ? ' so far' : ''}`, long] }]
}

/** Windows of impact that overlap are told apart by where each begins and ends. */
const edges = ({ start, end, running }: TimelineBand, scale: CutScale): readonly Piece[] => [
  line(`begin ${start} ${end}`, scale.toAxis(start), 'fl-line fl-line-impact'),
  ...(running ? [] : [line(`end ${start} ${end}`, scale.toAxis(end), 'fl-line fl-line-impact')]),
]

const line = (key: string, from: Piece['from'], className: string): Piece => ({ key, from, to: null, className })

const stretchPiece = (
  key: string,
  { start, end }: { readonly start: Instant; readonly end: Instant },
  scale: CutScale,
  className: string,
): Piece => ({ key, from: scale.toAxis(start), to: scale.toAxis(end), className })
