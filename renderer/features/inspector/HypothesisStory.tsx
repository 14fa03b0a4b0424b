import { useMemo } from 'react'
import { costWords } from '../../../shared/incident/costWords.ts'
import type { IncidentEvent } from '../../../shared/incident/event.ts'
import { evidenceIn, NO_EVIDENCE } from '../../../shared/incident/evidence.ts'
import { STATE_WORDS } from '../../../shared/incident/fieldWords.ts'
import { impactTime } from '../../../shared/incident/impactTime.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { milestonesOf } from '../../../shared/incident/milestones.ts'
import { costOf, pursuitOf } from '../../../shared/incident/pursuit.ts'
import { stateStory } from '../../../shared/threads/stateStory.ts'
import { formatDuration, formatMinute } from '../../../shared/time/format.ts'
import { overAt } from '../../../shared/timeline/overAt.ts'
import { useNow } from '../../clock.ts'
import { useApp } from '../../store/useApp.ts'
import { useAsk } from '../../store/useAsk.ts'
import { EvidenceEditor } from '../../ui/EvidenceEditor.tsx'
import { StoryList, StoryRow } from './StoryRow.tsx'

interface HypothesisStoryProps {
  readonly incident: Incident
  readonly event: IncidentEvent
}

/** What following it has cost, how it came to its state, and what speaks for and against it. */
export function HypothesisStory({ incident, event }: HypothesisStoryProps) {
  const zone = useApp((app) => app.displayZone)
  const select = useApp((app) => app.select)
  const ask = useAsk()
  const at = useNow(1_000)
  const facts = useMemo(
    () => ({
      evidence: evidenceIn(incident.timeline).get(event.id) ?? NO_EVIDENCE,
      resolved: milestonesOf(incident).resolved.point,
      over: overAt(incident.timeline),
    }),
    [incident, event.id],
  )
  const until = facts.over ?? at
  const pursuit = event.state === 'open' && facts.over !== null ? null : pursuitOf(event, until)
  const cost =
    pursuit === null ? null : costOf(pursuit, event.people, impactTime(incident, facts.resolved, at).intervals)
  const turns = stateStory(event)
  return (
    <>
      <StoryRow label="Cost">
        {cost === null
          ? 'not known: its times are not recorded'
          : [formatDuration(cost.clockMs), ...costWords(cost)].join(' · ')}
        {cost !== null && event.state === 'open' ? ' so far' : ''}
      </StoryRow>
      {turns.length < 3 ? null : (
        <StoryRow label="States">
          <StoryList
            lines={turns.map(({ state, at: since, reason }) => ({
              time: since === null ? '' : formatMinute(since, zone),
              words: reason === '' ? STATE_WORDS[state] : `${STATE_WORDS[state]}: ${reason}`,
            }))}
          />
        </StoryRow>
      )}
      <StoryRow label="For, against">
        <EvidenceEditor
          hypothesis={event}
          evidence={facts.evidence}
          timeline={incident.timeline}
          zone={zone}
          onLink={(id, relation) => void ask({ kind: 'linkEvidence', event: id, hypothesis: event.id, relation })}
          onOpen={select}
        />
      </StoryRow>
    </>
  )
}
