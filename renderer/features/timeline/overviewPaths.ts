import { LANES, type LaneId } from '../../../shared/incident/kinds.ts'
import { countIn, type Density } from '../../../shared/timeline/density.ts'

/** How high the drawing is, in its own units; it is stretched to the strip. */
export const OVERVIEW_HEIGHT = 100

/** The least that a column with a single event is drawn, so that it is seen beside a burst. */
const LEAST = 16
const GAP = 0.2

/** One outline per kind: columns that stand on each other, as high as the square root of their count. */
export function densityPaths(density: Density): readonly { readonly lane: LaneId; readonly d: string }[] {
  const parts = new Map<LaneId, string[]>(LANES.map((lane) => [lane, []]))
  const highest = Math.sqrt(Math.max(1, density.most))
  for (let column = 0; column < density.columns; column++) {
    const counts = LANES.map((lane) => countIn(density, column, lane))
    const total = counts.reduce((sum, count) => sum + count, 0)
    if (total === 0) continue
    const height = Math.max(LEAST, (OVERVIEW_HEIGHT * Math.sqrt(total)) / Math.max(highest, 2))
    let bottom = OVERVIEW_HEIGHT
    LANES.forEach((lane, index) => {
      const share = (height * (counts[index] ?? 0)) / total
      if (share === 0) return
      parts.get(lane)?.push(`M${column + GAP / 2} ${short(bottom)}h${1 - GAP}v${short(-share)}h${GAP - 1}z`)
      bottom -= share
    })
  }
  return LANES.flatMap((lane) => {
    const d = (parts.get(lane) ?? []).join('')
    return d === '' ? [] : [{ lane, d }]
  })
}

const short = (value: number): number => Math.round(value * 100) / 100
