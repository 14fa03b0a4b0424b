import { useMemo } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { stretchAround } from '../../../shared/review/stretchAround.ts'
import { stripOf, stripScale } from '../../../shared/review/strip.ts'
import { useNow } from '../../clock.ts'
import { useApp } from '../../store/useApp.ts'
import { lastStepUntil, type Walk } from '../../store/useWalk.ts'
import { StripView } from '../../ui/strip/StripView.tsx'
import { useWidth } from '../../ui/useWidth.ts'
import { Scrubber } from './Scrubber.tsx'
import styles from './WalkStrip.module.css'

interface WalkStripProps {
  readonly incident: Incident
  readonly walk: Walk
}

/** Where the walk stands on the incident as a whole, and the scrubber of what was known when. */
export function WalkStrip({ incident, walk: { step, steps, seen, knownUntil } }: WalkStripProps) {
  const zone = useApp((app) => app.displayZone)
  const isZoomed = useApp((app) => app.isZoomed)
  const scrubTo = useApp((app) => app.scrubTo)
  const now = useNow(60_000)
  const [box, width] = useWidth<HTMLDivElement>()
  const at = step?.at ?? null
  const stretch = useMemo(
    () => (isZoomed && at !== null ? stretchAround(incident, at, now) : null),
    [incident, isZoomed, at, now],
  )
  const scale = useMemo(() => stripScale(incident, stretch, now), [incident, stretch, now])
  const strip = useMemo(
    () => stripOf({ incident, seen, knownUntil, stretch, now, zone, width }),
    [incident, seen, knownUntil, stretch, now, zone, width],
  )
  if (strip === null || scale === null) return null
  return (
    <div className={styles.strip}>
      <div ref={box} className={styles.measure} />
      <StripView strip={strip} current={step?.event ?? null} zone={zone} width={width} />
      <Scrubber
        scale={scale}
        knownUntil={knownUntil}
        zone={zone}
        onScrub={(to) => scrubTo(to, lastStepUntil(steps, to))}
      />
    </div>
  )
}
