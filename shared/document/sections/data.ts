import type { Block } from '../blocks.ts'
import { fromLog, missing } from '../inlines.ts'
import type { Story } from '../story.ts'
import { SECTIONS, type SectionKey } from './catalogue.ts'
import type { Section } from './section.ts'

/** Data of the record that a text can show on a line of its own. */
export interface DataBlock {
  /** The key of its section, with that of its part behind a slash: `keyFacts/durations`. */
  readonly name: string
  readonly section: SectionKey
  readonly title: string
  /** One line on a section as a whole; empty for its parts. */
  readonly about: string
  readonly compose: (story: Story) => readonly Block[]
}

/** Sections that tell from the record alone. */
const WITH_DATA = [
  'keyFacts',
  'figure',
  'fullTimeline',
  'misleadingPaths',
  'impact',
  'detection',
  'escalation',
  'actions',
  'resolution',
  'hypotheses',
  'rootCause',
  'factors',
  'actionItems',
  'improvements',
  'tasks',
  'wentWell',
  'wentHard',
  'gotLucky',
  'themes',
  'openQuestions',
  'communications',
  'responders',
  'meeting',
  'links',
  'gaps',
  'definitions',
  'editHistory',
] as const satisfies readonly SectionKey[]

const dataOf = (key: SectionKey): readonly DataBlock[] => {
  const { title, about, compose, parts = {} }: Section = SECTIONS[key]
  return [
    { name: key, section: key, title, about, compose },
    ...Object.entries(parts).map(([part, one]) => ({
      name: partName(key, part),
      section: key,
      title: `${title}: ${one.title.toLowerCase()}`,
      about: '',
      compose: one.compose,
    })),
  ]
}

const partName = (key: SectionKey, part: string): string => `${key}/${part}`

/** All data that texts and templates can show, by name: a section as a whole, then its parts. Names stand in texts: never change one. */
export const DATA: ReadonlyMap<string, DataBlock> = new Map(
  WITH_DATA.flatMap(dataOf).map((data): [string, DataBlock] => [data.name, data]),
)

/** What a name shows. What is not for this copy is not shown; what the record does not say, and a name of nothing, are told in words. */
export function dataNamed(name: string, story: Story, withheld: ReadonlySet<string>): readonly Block[] {
  const data = DATA.get(name)
  if (data === undefined) return [fromLog(missing(`There is no data called “${name}”.`))]
  if (withheld.has(data.section)) return []
  const blocks = data.compose(story)
  return blocks.length === 0 ? [fromLog(missing(`${data.title}: not recorded.`))] : blocks
}

/** What a section says beside its text, which shows the data called `placed` itself: nothing stands there twice. */
export function besideText(key: SectionKey, story: Story, placed: ReadonlySet<string>): readonly Block[] {
  const { compose, parts }: Section = SECTIONS[key]
  if (placed.has(key)) return []
  if (parts === undefined || placed.size === 0) return compose(story)
  return Object.entries(parts).flatMap(([part, one]) => (placed.has(partName(key, part)) ? [] : one.compose(story)))
}
