import { VERBS } from '../../../shared/entryLine/verb.ts'
import { fold } from '../../../shared/incident/find/fold.ts'
import { placeOfWord, readWords } from '../../../shared/incident/find/words.ts'
import { KINDS } from '../../../shared/incident/kinds.ts'
import { COMMAND_GROUPS, COMMAND_NAMES, type CommandGroup, commandFacts } from '../../../shared/keymap.ts'

/** One line of the sheet: what it does, and how: keys as in the keymap, or what to type. */
export interface HelpRow {
  readonly what: string
  readonly keys?: readonly string[]
  readonly typed?: string
}

export interface HelpTopic {
  readonly title: string
  readonly rows: readonly HelpRow[]
}

function commandTopic(group: CommandGroup): HelpTopic {
  const rows = COMMAND_NAMES.filter((name) => commandFacts(name).group === group).map((name): HelpRow => {
    const { label, keys, keysIn } = commandFacts(name)
    const what = label.replace('…', '')
    return { what: keysIn === 'log' ? `${what} (log)` : what, keys }
  })
  return { title: COMMAND_GROUPS[group], rows }
}

/** What the parts of the window do with keys that are no commands. */
const IN_PLACE: readonly HelpTopic[] = [
  {
    title: 'In the log',
    rows: [
      { what: 'Line by line; with Shift several', keys: ['Up', 'Down'] },
      { what: 'A page up, down', keys: ['PageUp', 'PageDown'] },
      { what: 'The first, the last', keys: ['Home', 'End'] },
      { what: 'From field to field of the line edited', keys: ['Tab'] },
    ],
  },
  {
    title: 'On the timeline',
    rows: [
      { what: 'Previous, next event', keys: ['Left', 'Right'] },
      { what: 'The lane above, below', keys: ['Up', 'Down'] },
      { what: 'The first, the last', keys: ['Home', 'End'] },
      { what: 'Zoom, the whole', keys: ['+', '-', '0'] },
      { what: 'Move the window', keys: ['Shift+Left', 'Shift+Right'] },
    ],
  },
  {
    title: 'While finding',
    rows: [
      { what: 'Next, previous hit', keys: ['Enter', 'Shift+Enter'] },
      { what: 'Show only the hits', keys: ['Alt+Enter'] },
      { what: 'Back to where you were', keys: ['Escape'] },
      { what: 'A person, a tag, a number', typed: '@lee #dns H2' },
      { what: 'Words that stand together', typed: '"disk full"' },
    ],
  },
]

/** The grammar of the entry line: kinds and verbs from their tables, and what may stand anywhere. */
const ENTRY_LINE: readonly HelpTopic[] = [
  {
    title: 'Entry line: first letter or word',
    rows: Object.values(KINDS).map(({ label, prefix }) => ({ what: label, typed: `${prefix} …` })),
  },
  {
    title: 'Entry line: what is open',
    rows: VERBS.map(({ label, words, letter }) => ({ what: label, typed: `${words} ${letter}1: why` })),
  },
  {
    title: 'Entry line: when',
    rows: [
      { what: 'Four minutes ago', typed: '-4m' },
      { what: 'As people say it', typed: 'yesterday at ten past nine' },
      { what: 'At that time, in the zone shown', typed: '14:05' },
      { what: 'To the second', typed: '14:05:30' },
      { what: 'On another day', typed: 'yesterday 23:10' },
      { what: 'In words', typed: '5 min ago' },
    ],
  },
  {
    title: 'Entry line: anywhere',
    rows: [
      { what: 'Who did it', typed: '@lee' },
      { what: 'A tag', typed: '#checkout' },
      { what: 'New severity', typed: '!sev2' },
      { what: 'New status', typed: '=resolved' },
      { what: 'A second line', keys: ['Shift+Enter'] },
      { what: 'The last entries, to correct them', keys: ['Up', 'Down'] },
      { what: 'Take the first suggestion', keys: ['Tab'] },
      { what: 'What a line can begin with (empty line)', keys: ['Down'] },
      { what: 'Import several pasted lines', keys: ['Mod+Enter'] },
      { what: 'Attach a picture or file: paste or drop it', keys: ['Mod+V'] },
    ],
  },
]

/** The whole sheet: every command of the keymap once, and what can be typed. */
export const TOPICS: readonly HelpTopic[] = [
  ...(['log', 'move', 'event', 'find'] as const).map(commandTopic),
  ...IN_PLACE,
  ...(['timeline', 'review', 'incident', 'settings', 'help'] as const).map(commandTopic),
  ...ENTRY_LINE,
]

/** The lines that have every word of the query, under their titles; a title that has them keeps all its lines. */
export function topicsFor(query: string): readonly HelpTopic[] {
  const words = readWords(query)
  const has = (text: string) => {
    const folded = fold(text)
    return words.every((word) => placeOfWord(folded, word.text) !== -1)
  }
  return TOPICS.map((topic) => {
    const all = has(topic.title)
    const fits = ({ what, keys = [], typed = '' }: HelpRow) => has(`${topic.title} ${what} ${keys.join(' ')} ${typed}`)
    return { ...topic, rows: all ? topic.rows : topic.rows.filter(fits) }
  }).filter(({ rows }) => rows.length > 0)
}
