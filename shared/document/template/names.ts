/** What a template may say of the incident: a value, a list to go through, or a group of values. */
export type TemplateName =
  | { readonly kind: 'value'; readonly about: string }
  | { readonly kind: 'list' | 'group'; readonly about: string; readonly of: Readonly<Record<string, string>> }

const value = (about: string): TemplateName => ({ kind: 'value', about })

const MOMENT = 'when, in words'

/**
 * The names a template may use, and what they answer. Everything is text but counts; what is not recorded is empty, so that
 * `{% if severity %}` can ask for it, and is printed as “not recorded”.
 */
export const TEMPLATE_NAMES = {
  title: value('the title of the incident'),
  id: value('its identifier'),
  severity: value('its severity now'),
  status: value('how it stands'),
  over: value('true when it is over'),
  date: value('the day it began, or its first and last day'),
  zone: value('the zone the team works in'),
  today: value('the day the document is made'),
  commander: value('who was incident commander'),
  facilitator: value('who facilitates the review'),
  declaredBy: value('who declared it'),
  rootCause: value('the primary contributing factor'),
  impact: value('the impact as it was written'),
  explanation: value('the explanation as it was written'),
  conclusion: value('the conclusion as it was written'),
  eventCount: value('how many events are recorded'),
  pathCount: value('how many misleading paths are recorded'),
  misleadingShare: value('the part of the time to mitigate that went into misleading paths, as 25 %'),
  at: {
    kind: 'group',
    about: 'the milestones',
    of: {
      impactStart: MOMENT,
      detected: MOMENT,
      acknowledged: MOMENT,
      escalated: MOMENT,
      identified: MOMENT,
      mitigated: MOMENT,
      resolved: MOMENT,
    },
  },
  took: {
    kind: 'group',
    about: 'the durations',
    of: {
      toDetect: 'from start of impact to detection',
      toAcknowledge: 'from detection to acknowledgement',
      toEscalate: 'from detection to escalation',
      toIdentify: 'from detection to identification of the cause',
      toMitigate: 'from start of impact to mitigation',
      toResolve: 'from start of impact to resolution',
      impact: 'how long users were affected',
      misleadingPaths: 'on misleading paths, overlaps counted once',
    },
  },
  events: {
    kind: 'list',
    about: 'every event, in order',
    of: {
      time: MOMENT,
      kind: 'what kind of event',
      text: 'what happened',
      people: 'who, as a list',
      number: 'such as H2',
    },
  },
  paths: {
    kind: 'list',
    about: 'the misleading paths',
    of: {
      number: 'such as H2',
      text: 'what it looked like',
      why: 'why it looked right',
      disproved: 'what disproved it',
      sooner: 'what would have shown it sooner',
      people: 'who followed it, as a list',
      time: 'from when to when',
      took: 'how long it took',
    },
  },
  impacts: {
    kind: 'list',
    about: 'the recorded windows of impact',
    of: { time: MOMENT, text: 'what users saw', scope: 'who and where' },
  },
  messages: {
    kind: 'list',
    about: 'what was told to whom',
    of: { time: MOMENT, text: 'what was said', audience: 'to whom', channel: 'by what way' },
  },
  factors: {
    kind: 'list',
    about: 'the contributing factors, the primary one first',
    of: { text: 'the factor', primary: 'true for the root cause' },
  },
  actions: {
    kind: 'list',
    about: 'the action items',
    of: {
      text: 'what will be done',
      list: 'improvement or task',
      owner: 'who does it',
      due: 'by when',
      state: 'open, done or declined',
    },
  },
  roles: { kind: 'list', about: 'who held which role', of: { role: 'the role', person: 'who' } },
} as const satisfies Readonly<Record<string, TemplateName>>

/** The table as one that can be asked for any name. */
export const templateName = (name: string): TemplateName | undefined =>
  Object.hasOwn(TEMPLATE_NAMES, name) ? (TEMPLATE_NAMES as Readonly<Record<string, TemplateName>>)[name] : undefined
