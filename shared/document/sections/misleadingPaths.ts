import type { IncidentEvent } from '../../incident/event.ts'
import { formatDuration } from '../../time/format.ts'
import { MINUTE } from '../../time/instant.ts'
import type { Block, Cell, ListItem } from '../blocks.ts'
import { fromLog, listFromLog, missing, strong, words, written } from '../inlines.ts'
import { endStamp, eventsOf, eventWhen, type Story } from '../story.ts'
import { pathTotals } from './pathTotals.ts'
import { triedOn } from './pathTries.ts'
import { type Check, inParts, type Section } from './section.ts'

interface Column {
  readonly title: string
  readonly numeric: boolean
  /** How the reader is told that no path has anything here. Null: the column is always there. */
  readonly absent: string | null
  readonly has: (story: Story, event: IncidentEvent) => boolean
  readonly cell: (story: Story, event: IncidentEvent) => Cell
}

const COLUMNS: readonly Column[] = [
  {
    title: 'What it looked like',
    numeric: false,
    absent: null,
    has: () => true,
    cell: (_story, event) => nameOf(event),
  },
  {
    title: 'What disproved it',
    numeric: false,
    absent: 'what disproved it',
    has: (_story, event) => event.reason.trim() !== '',
    cell: (_story, event) => [written(event.reason)],
  },
  {
    title: 'Pursued by',
    numeric: false,
    absent: 'who pursued it',
    has: (_story, event) => event.people.length > 0,
    cell: (_story, event) => [written(event.people.join(', '))],
  },
  { title: 'From and to', numeric: true, absent: null, has: () => true, cell: fromAndTo },
  { title: 'Time spent', numeric: true, absent: null, has: () => true, cell: timeSpent },
]

/** What is told of each path below the table, one line each. */
interface Aspect {
  readonly title: string
  readonly absent: string
  /** Empty where the path has nothing to tell. */
  readonly tell: (story: Story, event: IncidentEvent) => Cell
}

const told = (text: string): Cell => (text.trim() === '' ? [] : [written(text)])

const ASPECTS: readonly Aspect[] = [
  {
    title: 'Why it looked right',
    absent: 'why it looked right',
    tell: (_story, { whyItLookedRight }) => told(whyItLookedRight),
  },
  { title: 'What was tried', absent: 'what was tried', tell: triedOn },
  {
    title: 'What would have shown it sooner',
    absent: 'what would have shown it sooner',
    tell: (_story, { soonerBy }) => told(soonerBy),
  },
]

const listed = new Intl.ListFormat('en', { type: 'disjunction' })

/** Each explanation that took effort and turned out wrong, what it cost, and what all cost together. */
export const misleadingPaths: Section = {
  title: 'What misled us',
  about: 'each explanation that turned out wrong: why it looked right, what was tried, what disproved it, what it cost',
  prose: {
    prompt: 'What the screens showed, and why each explanation was the sensible one at the time',
    place: 'first',
  },
  ...inParts({
    table: { title: 'Table of paths', compose: table },
    cost: { title: 'What they cost together', compose: cost },
    oneByOne: { title: 'Path by path', compose: oneByOne },
  }),
  checks: (story) => checksOf(pathsOf(story)),
}

const pathsOf = (story: Story): readonly IncidentEvent[] =>
  eventsOf(story, 'hypothesis').filter(({ state }) => state === 'ruledOut')

/** What is missing is said once, with the paths that lack it. */
const NEEDS: readonly (readonly [words: string, has: (path: IncidentEvent) => boolean])[] = [
  ['what disproved', (path) => path.reason.trim() !== ''],
  ['what spoke for', (path) => path.whyItLookedRight.trim() !== ''],
  ['the end of', (path) => path.endedAt !== null || path.precision === 'orderOnly'],
]

const checksOf = (paths: readonly IncidentEvent[]): readonly Check[] =>
  paths.length === 0
    ? []
    : NEEDS.map(([words, has]) => {
        const lacking = paths.filter((path) => !has(path))
        const some = lacking.slice(0, 3).map(({ number }) => number ?? 'a path')
        const more = lacking.length > 3 ? ` and ${lacking.length - 3} more` : ''
        return [lacking.length === 0, `${words} ${some.join(', ')}${more} not recorded`]
      })

function table(story: Story): readonly Block[] {
  const paths = pathsOf(story)
  if (paths.length === 0) return [fromLog(missing('No misleading path is recorded.'))]
  const columns = columnsFor(story, paths)
  return [
    {
      kind: 'table',
      caption: 'Misleading paths, in order',
      look: 'misleading',
      columns: columns.map(({ title, numeric }) => ({ title, numeric })),
      rows: paths.map((event) => columns.map((column) => column.cell(story, event))),
      bars: barsOf(story, paths),
    },
  ]
}

const columnsFor = (story: Story, paths: readonly IncidentEvent[]): readonly Column[] =>
  COLUMNS.filter((column) => paths.some((event) => column.has(story, event)))

function cost(story: Story): readonly Block[] {
  const { length } = pathsOf(story)
  return length === 0 ? [] : [fromLog(...pathTotals(story, length))]
}

/** What is told of each path, and what is told of none. */
function oneByOne(story: Story): readonly Block[] {
  const paths = pathsOf(story)
  if (paths.length === 0) return []
  const columns = columnsFor(story, paths)
  const aspects = ASPECTS.filter(({ tell }) => paths.some((event) => tell(story, event).length > 0))
  const absent = [
    ...COLUMNS.filter((one) => !columns.includes(one)),
    ...ASPECTS.filter((one) => !aspects.includes(one)),
  ]
    .map((one) => one.absent)
    .filter((words) => words !== null)
  return [
    ...(aspects.length === 0 ? [] : [pathByPath(story, paths, aspects)]),
    ...(absent.length === 0 ? [] : [fromLog(missing(`Not recorded: ${listed.format(absent)}.`))]),
  ]
}

function pathByPath(story: Story, paths: readonly IncidentEvent[], aspects: readonly Aspect[]): Block {
  const items = paths.map((event): ListItem => {
    const lines = aspects.map(({ title, tell }): Cell => {
      const said = tell(story, event)
      return [strong(`${title}:`), words(' '), ...(said.length === 0 ? [missing()] : said)]
    })
    return { inlines: nameOf(event), blocks: [listFromLog(lines)], done: null }
  })
  return { kind: 'list', ordered: false, items, fromLog: true }
}

const nameOf = ({ number, text }: IncidentEvent): Cell => [
  ...(number === null ? [] : [strong(number), words(' ')]),
  words(text.trim()),
]

/** How long each took against the longest. */
function barsOf({ metrics }: Story, paths: readonly IncidentEvent[]): readonly (number | null)[] {
  const lengths = paths.map(({ id }) => metrics.misleadingPaths.find((one) => one.event === id)?.durationMs ?? null)
  const longest = Math.max(...lengths.map((length) => length ?? 0))
  return lengths.map((length) => (length === null || longest === 0 ? null : length / longest))
}

function fromAndTo(story: Story, event: IncidentEvent): Cell {
  const unended = endStamp(event) === null && event.precision !== 'orderOnly'
  return [...eventWhen(story, event), ...(unended ? [words(', '), missing('end not known')] : [])]
}

function timeSpent(story: Story, event: IncidentEvent): Cell {
  const path = story.metrics.misleadingPaths.find((one) => one.event === event.id)
  const length = path?.durationMs ?? null
  if (length === null) return [missing('not known')]
  const about = event.precision === 'exact' ? '' : '≈ '
  const byAll = event.people.length < 2 ? null : (path?.personMs ?? null)
  return [
    strong(`${about}${formatDuration(length)}`),
    ...(byAll === null ? [] : [words(` (${about}${Math.floor(byAll / MINUTE)}\u00a0min\u00a0of\u00a0people)`)]),
  ]
}
