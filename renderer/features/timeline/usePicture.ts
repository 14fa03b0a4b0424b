import { useDeferredValue, useMemo, useRef } from 'react'
import type { EventId } from '../../../shared/ids.ts'
import { shownOf } from '../../../shared/incident/eventsOf.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { type Metrics, metricsOf } from '../../../shared/incident/metrics.ts'
import { selecting } from '../../../shared/list/selecting.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { bandsUntil } from '../../../shared/timeline/feed/bands.ts'
import { wholeExtent } from '../../../shared/timeline/feed/wholeExtent.ts'
import { recordedGaps } from '../../../shared/timeline/gaps.ts'
import type { TimelineBand, TimelineItem, TimelineModel } from '../../../shared/timeline/model.ts'
import { overAt } from '../../../shared/timeline/overAt.ts'
import { type Phases, phasesOf } from '../../../shared/timeline/phases.ts'
import { type Quiet, quietOf } from '../../../shared/timeline/quiet.ts'
import { type CutScale, sameScale, scaleMoment, scaleOf, UNCUT } from '../../../shared/timeline/scale.ts'
import { chosenOf, recordedItemsOf, runningCountOf, timelineOf } from '../../../shared/timeline/timelineOf.ts'
import { useNow } from '../../clock.ts'
import type { Look } from './remembered.ts'

/** Everything that is drawn of an incident, and what it is drawn on. */
export interface Picture {
  /** What lies on the lanes: all events, or those that are looked for. */
  readonly model: TimelineModel
  /** All events, whatever is looked for. */
  readonly all: TimelineModel
  readonly metrics: Metrics
  /** The events that durations run between. */
  readonly keyMoments: ReadonlySet<EventId>
  readonly starred: readonly TimelineItem[]
  readonly phases: Phases
  readonly quiet: readonly Quiet[]
  readonly bands: readonly TimelineBand[]
  readonly scale: CutScale
  /** Whether there is quiet time that could be shortened. */
  readonly canShorten: boolean
  readonly whole: { readonly start: Instant; readonly end: Instant } | null
  /** Every second; null once the incident is over. */
  readonly now: Instant | null
}

/** More than so many that run are laid out anew once a minute: each time, all of them are other items. */
const MANY_RUNNING = 256

const starredOf = selecting(({ starred }: TimelineItem) => starred)

/** What runs is laid out anew every few seconds; the line that marks now, and what reaches to it, moves every second. */
export function usePicture(incident: Incident, look: Look, only: ReadonlySet<EventId> | null): Picture {
  const running = useMemo(() => overAt(shownOf(incident.timeline)) === null, [incident])
  const { by, shorten } = look
  const runsMany = useMemo(() => runningCountOf(incident, by) > MANY_RUNNING, [incident, by])
  const second = useNow(1000)
  const lately = useNow(running ? 5000 : 60_000)
  const minutely = useNow(60_000)
  const moment = runsMany ? minutely : lately
  const all = useMemo(() => timelineOf(incident, moment, { by, only: null }), [incident, moment, by])
  const model = useMemo(() => chosenOf(all, only), [all, only])
  const metrics = useMemo(() => metricsOf(incident, moment), [incident, moment])
  const keyIds = Object.values(metrics.milestones)
    .flatMap(({ point }) => point?.event ?? [])
    .join(' ')
  const keyMoments = useMemo(() => new Set(keyIds.split(' ') as EventId[]), [keyIds])
  const starred = useMemo(() => starredOf(recordedItemsOf(incident, by)), [incident, by])
  const phases = useMemo(
    () => phasesOf(metrics.milestones, running ? lately : null),
    [metrics.milestones, running, lately],
  )
  // What is quiet and shortened may follow a frame later: it is asked of all events.
  const settled = useDeferredValue(incident)
  const gaps = useMemo(() => recordedGaps({ items: recordedItemsOf(settled, by) }), [settled, by])
  const quiet = useMemo(() => quietOf(gaps, running ? lately : null), [gaps, running, lately])
  const minute = scaleMoment(lately)
  const shortened = useKept(useMemo(() => scaleOf(gaps, running ? minute : null), [gaps, running, minute]))
  const scale = shorten ? shortened : UNCUT
  const whole = useMemo(() => wholeExtent(all, running ? lately : null, scale), [all, running, lately, scale])
  const bands = useMemo(() => bandsUntil(all.bands, lately), [all.bands, lately])
  return {
    model,
    all,
    metrics,
    keyMoments,
    starred,
    phases,
    quiet,
    bands,
    scale,
    canShorten: shortened.cuts.length > 0,
    whole,
    now: running ? second : null,
  }
}

/** The scale before, while the new one shortens the same: nothing need be laid out anew. */
function useKept(scale: CutScale): CutScale {
  const kept = useRef(scale)
  if (!sameScale(kept.current, scale)) kept.current = scale
  return kept.current
}
