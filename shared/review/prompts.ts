import type { IncidentEvent } from '../incident/event.ts'
import type { Step } from './steps.ts'

/** What a question can be about. */
export const PROMPT_TOPICS = [
  'detection',
  'hypothesis',
  'misleadingPath',
  'identified',
  'action',
  'escalation',
  'communication',
  'impact',
  'mitigation',
  'resolution',
  'decision',
  'handOver',
  'status',
  'note',
  'obvious',
  'end',
] as const
export type PromptTopic = (typeof PROMPT_TOPICS)[number]

/** A question to put to the room. */
export interface Prompt {
  /** Names it in the record that it was asked; never given to another question. */
  readonly id: string
  readonly text: string
}

export interface PromptList {
  /** `Ask about a misleading path`. */
  readonly title: string
  /** At most nine, as they are called by the keys 1 to 9. */
  readonly prompts: readonly Prompt[]
}

interface Topic {
  readonly name: string
  readonly about: string
  readonly questions: readonly string[]
}

/** By what an event is: how and what, never why and who. Ids are made of the topic and the place: add at the end only. */
const PROMPTS = {
  detection: {
    name: 'Detections',
    about: 'a detection',
    questions: [
      'What exactly did you see or hear?',
      'What told you it was not normal?',
      'What does normal look like there?',
      'Did anybody see it earlier and read it differently?',
    ],
  },
  hypothesis: {
    name: 'Hypotheses, when stated',
    about: 'a hypothesis',
    questions: [
      'What made this the likely explanation then?',
      'What else was on the table?',
      'What would have changed your mind?',
    ],
  },
  misleadingPath: {
    name: 'Misleading paths',
    about: 'a misleading path',
    questions: [
      'What made it look right?',
      'What did the tools show?',
      'How did you find out it was not it?',
      'What was going on around you?',
      'How would a newcomer have seen it?',
    ],
  },
  identified: {
    name: 'Confirmed hypotheses',
    about: 'what was confirmed',
    questions: ['What settled it?', 'What pointed there before, unnoticed?', 'How sure were you, and what came next?'],
  },
  action: {
    name: 'Actions',
    about: 'an action',
    questions: [
      'What did you expect to happen?',
      'Which other options did you see?',
      'What pressure was there?',
      'Had you done it before?',
    ],
  },
  escalation: {
    name: 'Escalations',
    about: 'an escalation',
    questions: [
      'What brought you to ask for help at that moment?',
      'How did you know whom to call?',
      'Was anything in the way?',
    ],
  },
  communication: {
    name: 'Communication',
    about: 'a communication',
    questions: ['Who needed to know what?', 'How did you decide what to say?', 'What came back?'],
  },
  impact: {
    name: 'Changes of impact',
    about: 'a change of impact',
    questions: ['How did you notice?', 'What did users see?'],
  },
  mitigation: {
    name: 'Mitigations',
    about: 'a mitigation',
    questions: ['How did you know it worked?', 'What did you give up for it?'],
  },
  resolution: {
    name: 'Resolutions',
    about: 'the resolution',
    questions: ['How did you decide it was over?', 'Who agreed?'],
  },
  decision: {
    name: 'Decisions',
    about: 'a decision',
    questions: ['Which options were on the table?', 'What did you know, and what not?', 'What spoke for waiting?'],
  },
  handOver: {
    name: 'Hand-overs',
    about: 'a hand-over',
    questions: ['What was passed on?', 'What got lost on the way?'],
  },
  status: {
    name: 'Changes of status and severity',
    about: 'a change',
    questions: ['What did you see that led to it?', 'Who learned of it, and how?'],
  },
  note: {
    name: 'Notes and own kinds',
    about: 'this moment',
    questions: ['What was going on around you?', 'What did it tell you then?'],
  },
  obvious: { name: 'What is called obvious', about: '', questions: ['Is that known to everybody here?'] },
  end: {
    name: 'The last event of the walk',
    about: '',
    questions: [
      'What surprised you?',
      'Which question is still open?',
      'What made this easier than it could have been?',
      'How often do we get away with this?',
    ],
  },
} as const satisfies Record<PromptTopic, Topic>

/** What a topic is called in a list of them: `Misleading paths`. */
export const topicName = (topic: PromptTopic): string => PROMPTS[topic].name

const OBVIOUS = /\b(obvious(ly)?|clear(ly)?|of course|everybody knows|everyone knows)\b/i

/**
 * The questions that fit a stop of the walk: by what the event was known to be there, one more where its words call
 * something obvious, and those about the whole at the last stop. What the house asks (`own`) comes first.
 */
export function promptsFor(
  event: IncidentEvent,
  step: Pick<Step, 'kind'>,
  isLast: boolean,
  own: readonly (Prompt & { readonly topic: PromptTopic })[] = [],
): PromptList {
  const topic = topicOf(event, step)
  const more: readonly PromptTopic[] = [
    ...(OBVIOUS.test(event.text) ? (['obvious'] as const) : []),
    ...(isLast ? (['end'] as const) : []),
  ]
  const topics = [topic, ...more]
  const ofHouse = own.filter((one) => topics.includes(one.topic)).map(({ id, text }) => ({ id: `house.${id}`, text }))
  return {
    title: `Ask about ${PROMPTS[topic].about}`,
    prompts: [...ofHouse, ...topics.flatMap(promptsAbout)].slice(0, MOST_PROMPTS),
  }
}

/** They are called by the keys 1 to 9. */
const MOST_PROMPTS = 9

/** The built-in questions about a topic. */
export const promptsAbout = (topic: PromptTopic): readonly Prompt[] =>
  PROMPTS[topic].questions.map((text, i) => ({ id: `${topic}.${i + 1}`, text }))

/** What the questions at a stop of the walk are about. */
export function topicOf(event: IncidentEvent, step: Pick<Step, 'kind'>): PromptTopic {
  const { kind, state, change } = event
  if (kind === 'hypothesis') {
    if (state === 'ruledOut') return 'misleadingPath'
    return step.kind === 'turn' ? 'identified' : 'hypothesis'
  }
  if (kind === 'status') return change?.what === 'role' ? 'handOver' : 'status'
  return PROMPT_TOPICS.find((topic) => topic === kind) ?? 'note'
}
