import { Info } from 'lucide-react'
import { useMemo } from 'react'
import type { Instant, ZoneId } from '../../../shared/time/instant.ts'
import { sameDay } from '../../../shared/time/zones.ts'
import { type Phase, type Phases, phaseSentence } from '../../../shared/timeline/phases.ts'
import type { CutScale } from '../../../shared/timeline/scale.ts'
import { offsetWords, zoneName } from '../../ui/axisLabels.ts'
import { shortDate } from '../../ui/dateWords.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { axisPieces } from './axisPieces.ts'
import type { TimelineController } from './controller.ts'
import { phasePieces } from './groundPieces.ts'
import { Strip } from './Strip.tsx'
import styles from './TimelineHead.module.css'
import { useViewport } from './useViewport.ts'

interface TimelineHeadProps {
  readonly controller: TimelineController | null
  readonly scale: CutScale
  readonly zones: readonly ZoneId[]
  readonly phases: Phases
  readonly now: Instant | null
  readonly onPhase: (phase: Phase) => void
  /** Null without events. */
  readonly extent: { readonly start: Instant; readonly end: Instant } | null
}

/** What stays above the lanes: a row of times for each zone, and the phases. */
export function TimelineHead({ controller, scale, zones, phases, now, extent, onPhase }: TimelineHeadProps) {
  const layPhases = useMemo(() => phasePieces(phases.phases, scale), [phases, scale])
  return (
    <div className={styles.head}>
      {zones.map((zone, index) => (
        <ZoneRow
          key={zone}
          {...{ controller, scale, zone, now, extent }}
          first={zones[0] ?? zone}
          isFirst={index === 0}
        />
      ))}
      {phases.phases.length === 0 ? null : (
        <div className={styles.row} data-row="phases">
          <span className={styles.name}>
            Phases
            {phases.notes.length === 0 ? null : (
              <IconButton size="s" label={phases.notes.join(' ')}>
                <Info aria-hidden />
              </IconButton>
            )}
          </span>
          <Strip
            controller={controller}
            className={styles.strip}
            layOut={layPhases}
            onPress={(place) => {
              const at = scale.toTime(place)
              const pressed = phases.phases.find(({ start, end }) => at >= start && at < end)
              if (pressed !== undefined) onPhase(pressed)
            }}
          />
        </div>
      )}
      <VisuallyHidden>
        <ul aria-label="Phases">
          {phases.phases.map((phase) => (
            <li key={phase.from}>{phaseSentence(phase)}</li>
          ))}
          {phases.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </VisuallyHidden>
    </div>
  )
}

type ZoneRowProps = Pick<TimelineHeadProps, 'controller' | 'scale' | 'now' | 'extent'> & {
  readonly zone: ZoneId
  readonly first: ZoneId
  readonly isFirst: boolean
}

function ZoneRow({ controller, scale, zone, first, now, extent, isFirst }: ZoneRowProps) {
  const layOut = useMemo(() => axisPieces(zone, first, scale, now), [zone, first, scale, now])
  const severalDays = extent !== null && !sameDay(extent.start, extent.end, zone)
  // The zone and, where there are several days, the day that the left edge lies on.
  const words = useViewport(controller, ({ window, scale: shown }) => {
    const at = shown.toTime(window.start)
    return [severalDays ? shortDate(at, zone) : '', zoneName(at, zone), offsetWords(at, zone)].join('\n')
  })
  const [day, name, offset] = words.split('\n')
  return (
    <div className={styles.row} data-row={isFirst ? 'zone' : 'secondZone'}>
      <span className={styles.zone} title={`${zone}`}>
        {day === '' ? null : <b>{day}</b>}
        <span className={styles.city}>{name}</span> <span>{offset}</span>
      </span>
      <Strip controller={controller} className={styles.strip} layOut={layOut} />
    </div>
  )
}
