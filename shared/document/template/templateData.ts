import type { DurationName } from '../../incident/duration.ts'
import type { IncidentEvent, Role } from '../../incident/event.ts'
import { AUDIENCE_WORDS, ROLE_WORDS } from '../../incident/fieldWords.ts'
import type { Milestone } from '../../incident/incident.ts'
import { formatDate, formatDuration } from '../../time/format.ts'
import { UTC } from '../../time/instant.ts'
import type { Cell } from '../blocks.ts'
import { blockWords } from '../blockWords.ts'
import { plainText } from '../inlines.ts'
import { lengthWords } from '../lengths.ts'
import { markdownBlocks } from '../markdownBlocks.ts'
import { momentCell } from '../moments.ts'
import { kindWords } from '../names.ts'
import { shareOf } from '../sections/pathTotals.ts'
import { dates, statusWords } from '../sections/titleLine.ts'
import { eventsOf, eventWhen, factorsOf, type Story } from '../story.ts'
import type { TEMPLATE_NAMES } from './names.ts'

type Value = string | number | boolean | null | readonly string[]

type Data = {
  readonly [Name in keyof typeof TEMPLATE_NAMES]: (typeof TEMPLATE_NAMES)[Name] extends {
    readonly kind: 'list'
    readonly of: infer Of
  }
    ? readonly { readonly [Part in keyof Of]: Value }[]
    : (typeof TEMPLATE_NAMES)[Name] extends { readonly kind: 'group'; readonly of: infer Of }
      ? { readonly [Part in keyof Of]: Value }
      : Value
}

/** What a template may read of an incident, by the names of `TEMPLATE_NAMES`: text and counts, nothing that does anything. */
export function templateData(story: Story): Data {
  const { incident, metrics, events, now } = story
  const { durations } = metrics
  const paths = eventsOf(story, 'hypothesis').filter(({ state }) => state === 'ruledOut')
  const took = (name: DurationName): Value => lengthWords(durations[name])
  const at = (name: Milestone): Value => {
    const { point } = metrics.milestones[name]
    return point === null ? null : plain(momentCell(point, story.style))
  }
  return {
    title: story.title,
    id: incident.id,
    severity: incident.severity,
    status: statusWords(story),
    over: story.over,
    date: dates(story),
    zone: incident.zone,
    today: formatDate(now, UTC),
    commander: holders(story, 'incidentCommander'),
    facilitator: holders(story, 'facilitator'),
    declaredBy: text(incident.declaredBy),
    rootCause: text(factorsOf(story).find(({ primary }) => primary)?.text ?? ''),
    impact: wordsIn(incident.impact),
    explanation: wordsIn(incident.explanation),
    conclusion: wordsIn(incident.conclusion),
    eventCount: events.length,
    pathCount: paths.length,
    misleadingShare: shareOf(durations.misleadingPaths, durations.timeToMitigateFromDetection),
    at: {
      impactStart: at('impactStart'),
      detected: at('detected'),
      acknowledged: at('acknowledged'),
      escalated: at('escalated'),
      identified: at('identified'),
      mitigated: at('mitigated'),
      resolved: at('resolved'),
    },
    took: {
      toDetect: took('timeToDetect'),
      toAcknowledge: took('timeToAcknowledge'),
      toEscalate: took('timeToEscalate'),
      toIdentify: took('timeToIdentify'),
      toMitigate: took('timeToMitigate'),
      toResolve: took('timeToResolve'),
      impact: took('impact'),
      misleadingPaths: paths.length === 0 ? null : took('misleadingPaths'),
    },
    events: events.map((event) => ({
      ...shared(story, event),
      kind: kindWords(incident, event),
      people: event.people,
      number: event.number,
    })),
    paths: paths.map((event) => ({
      ...shared(story, event),
      number: event.number,
      why: text(event.whyItLookedRight),
      disproved: text(event.reason),
      sooner: text(event.soonerBy),
      people: event.people,
      took: pathTook(story, event),
    })),
    impacts: eventsOf(story, 'impact').map((event) => ({ ...shared(story, event), scope: text(event.scope) })),
    messages: eventsOf(story, 'communication').map((event) => ({
      ...shared(story, event),
      audience: event.audience === null ? null : AUDIENCE_WORDS[event.audience],
      channel: text(event.channel),
    })),
    factors: [...factorsOf(story)]
      .sort((a, b) => Number(b.primary) - Number(a.primary))
      .map(({ text: factor, primary }) => ({ text: text(factor), primary })),
    actions: incident.actionItems
      .filter(({ removed }) => !removed)
      .map((item) => ({
        text: text(item.text),
        list: item.list,
        owner: text(item.owner),
        due: text(item.due),
        state: item.state,
      })),
    roles: incident.roles.map(({ role, person }) => ({ role: ROLE_WORDS[role], person })),
  }
}

const plain = (cell: Cell): string => plainText(cell)

/** Nothing written is nothing there, so that a template can ask for it. */
const text = (written: string): string | null => (written.trim() === '' ? null : written.trim())

/** What was written in Markdown, without its look and without the data put into it. */
const wordsIn = (markdown: string): string | null => text(blockWords(markdownBlocks(markdown)))

const shared = (story: Story, event: IncidentEvent) => ({
  time: plain(eventWhen(story, event)),
  text: event.text.trim(),
})

function holders({ incident }: Story, role: Role): string | null {
  const names = [...new Set(incident.roles.filter((one) => one.role === role).map(({ person }) => person))]
  return names.length === 0 ? null : names.join(', then ')
}

function pathTook({ metrics }: Story, event: IncidentEvent): string | null {
  const length = metrics.misleadingPaths.find((path) => path.event === event.id)?.durationMs ?? null
  if (length === null) return null
  return `${event.precision === 'exact' ? '' : '≈ '}${formatDuration(length)}`
}
