import type { Section } from './section.ts'
import { isWritten } from './sectionProse.ts'

/** A section that people write; nothing in the record can say it for them. */
const written = (key: string, title: string, about: string, prompt: string): Section => ({
  title,
  about,
  prose: { prompt, place: 'first' },
  compose: () => [],
  checks: ({ incident }) => [[isWritten(incident, key), 'not written']],
})

/** One that most incidents have nothing for: it is complete without. */
const optional = (title: string, about: string, prompt: string): Section => ({
  ...written('', title, about, prompt),
  checks: () => [],
})

/** Sections of hand-written text alone. */
export const WRITTEN_SECTIONS = {
  background: optional(
    'Background',
    'what a reader must know of the system',
    'What the system does, and the words a reader from another team needs',
  ),
  leadUp: written('leadUp', 'Lead-up', 'what came before', 'What was changed or planned before it began, with times'),
  trigger: written(
    'trigger',
    'Trigger',
    'what set it off',
    'What set it off, though it may have been harmless by itself',
  ),
  fiveWhys: written(
    'fiveWhys',
    'Five whys',
    'a chain of questions to what lies behind',
    '1. What did users see, and what brought it about?\n2. What brought that about?',
  ),
  lessons: written('lessons', 'Lessons', 'what is now known', 'What do we know now that we did not know before?'),
  risks: optional('Risks', 'what may yet happen', 'What was found that could hurt, and has not yet'),
  mitigators: written('mitigators', 'Mitigators', 'what kept it from being worse', 'What kept it from being worse'),
  difficulties: written(
    'difficulties',
    'Difficulties in handling',
    'what stood in the way of those who responded',
    'What stood in the way: access, tools, unclear ownership, noise',
  ),
  backlog: optional(
    'Backlog check',
    'whether planned work would have mattered',
    'Was there planned work that bears on this? What became of it?',
  ),
  recurrence: optional(
    'Recurrence',
    'whether it happened before',
    'Has something like this happened before? What was decided then?',
  ),
  detectionBetter: optional(
    'How detection could take half the time',
    'a thought experiment',
    'What would have to be there to notice this in half the time?',
  ),
  recoveryBetter: optional(
    'How recovery could take half the time',
    'a thought experiment',
    'What would have to be there to recover from this in half the time?',
  ),
  processReview: optional(
    'Review of the process',
    'how roles and procedures worked',
    'How well did roles, procedures and hand-overs work?',
  ),
  externalMessage: written(
    'externalMessage',
    'Message to customers',
    'a draft for the people outside',
    'What happened, whom it affected, what we did, what we do now. No names, no internal words.',
  ),
  internalMessage: optional(
    'Message to colleagues',
    'a draft for the house',
    'What happened and what comes next, for those who were not there',
  ),
  parkedIdeas: optional(
    'Ideas not taken up',
    'what was proposed and let go, with the reason',
    'What was proposed and is not done, and why',
  ),
  glossary: optional('Glossary', 'words that readers outside the team need', '**word**: what it means here'),
  supportingData: optional(
    'Supporting data',
    'graphs, queries and documents',
    'Links to graphs, queries, tickets and documents',
  ),
  nextSteps: optional(
    'What we do now',
    'what follows, for readers outside',
    'What was done already, and what will be done until when',
  ),
} as const satisfies Readonly<Record<string, Section>>
