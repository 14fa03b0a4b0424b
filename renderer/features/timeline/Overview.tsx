import { useMemo, useRef } from 'react'
import type { Milestone } from '../../../shared/incident/incident.ts'
import type { Milestones } from '../../../shared/incident/milestone.ts'
import type { Instant, ZoneId } from '../../../shared/time/instant.ts'
import { type Density, densityOf } from '../../../shared/timeline/density.ts'
import type { AxisWindow } from '../../../shared/timeline/feed/window.ts'
import type { TimelineItem, TimelineModel } from '../../../shared/timeline/model.ts'
import type { Cut, CutScale } from '../../../shared/timeline/scale.ts'
import { type AxisTime, axisTime } from '../../../shared/timeline/timeScale.ts'
import type { TimelineController } from './controller.ts'
import styles from './Overview.module.css'
import { OverviewWindow } from './OverviewWindow.tsx'
import { densityPaths, OVERVIEW_HEIGHT } from './overviewPaths.ts'

interface OverviewProps {
  readonly controller: TimelineController | null
  readonly model: TimelineModel
  /** What is looked for, when it is not all. */
  readonly chosen: readonly TimelineItem[] | null
  readonly scale: CutScale
  /** From the first event to the last, and to now while the incident goes on; null without events. */
  readonly whole: { readonly start: Instant; readonly end: Instant } | null
  readonly milestones: Milestones
  readonly starred: readonly TimelineItem[]
  readonly now: Instant | null
  readonly zone: ZoneId
}

/** The whole incident in one strip: how much happened when, its key moments, and which part of it is on screen. */
export function Overview(props: OverviewProps) {
  const { controller, model, chosen, scale, whole, milestones, starred, now, zone } = props
  const start = whole === null ? null : scale.toAxis(whole.start)
  const end = whole === null ? null : scale.toAxis(whole.end)
  const all = useDensity(model.items, scale, start, end)
  const found = useDensity(chosen, scale, start, end)
  const paths = useMemo(() => (all === null ? [] : densityPaths(all)), [all])
  const foundPaths = useMemo(
    () => (found === null || all === null ? [] : densityPaths({ ...found, most: all.most })),
    [found, all],
  )
  const marks = useMemo(() => marksOf(milestones, starred, scale), [milestones, starred, scale])
  if (all === null) return <div className={styles.overview} />
  const grid: AxisWindow = { start: all.start, end: axisTime(all.start + all.columns * all.column) }
  const part = (place: AxisTime): number => (100 * (place - grid.start)) / (grid.end - grid.start)
  const isWithin = (cut: Cut): boolean => end !== null && cut.start < end
  const at = now === null ? null : scale.toAxis(now)
  return (
    <div className={styles.overview}>
      <div className={styles.strip} aria-hidden="true">
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${all.columns} ${OVERVIEW_HEIGHT}`}
          preserveAspectRatio="none"
          className={styles.density}
        >
          <g className={chosen === null ? undefined : styles.faint}>
            {paths.map(({ lane, d }) => (
              <path key={lane} d={d} className={`fl-lane-${lane}`} />
            ))}
          </g>
          {foundPaths.map(({ lane, d }) => (
            <path key={lane} d={d} className={`fl-lane-${lane}`} />
          ))}
        </svg>
        {scale.cuts.filter(isWithin).map((cut) => (
          <i
            key={cut.from}
            className={styles.cut}
            style={{ left: `${part(cut.start)}%`, width: `${part(cut.end) - part(cut.start)}%` }}
          />
        ))}
        {marks.map(({ key, place, star }) => (
          <i key={key} className={star ? styles.star : styles.milestone} style={{ left: `${part(place)}%` }} />
        ))}
        {at === null || at > grid.end ? null : <i className={styles.now} style={{ left: `${part(at)}%` }} />}
      </div>
      <OverviewWindow controller={controller} grid={grid} zone={zone} />
    </div>
  )
}

/** Counted once, and after that only what changed. */
function useDensity(
  items: readonly TimelineItem[] | null,
  scale: CutScale,
  start: AxisTime | null,
  end: AxisTime | null,
): Density | null {
  const before = useRef<Parameters<typeof densityOf>[3]>(null)
  return useMemo(() => {
    if (items === null || start === null || end === null) return null
    const density = densityOf({ items }, scale, { start, end }, before.current ?? null)
    before.current = { density, items, scale }
    return density
  }, [items, scale, start, end])
}

const MARKED: readonly Milestone[] = ['impactStart', 'detected', 'acknowledged', 'mitigated', 'resolved']
const MOST_STARS = 40

function marksOf(milestones: Milestones, starred: readonly TimelineItem[], scale: CutScale) {
  const points = MARKED.flatMap((name) => {
    const { point } = milestones[name]
    return point === null ? [] : [{ key: name as string, place: scale.toAxis(point.at), star: false }]
  })
  const stars = starred.slice(0, MOST_STARS)
  return [...points, ...stars.map((item) => ({ key: item.id as string, place: scale.toAxis(item.start), star: true }))]
}
