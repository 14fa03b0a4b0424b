import type { Duration } from '../../incident/duration.ts'
import type { IncidentEvent } from '../../incident/event.ts'
import { formatDuration } from '../../time/format.ts'
import { MINUTE } from '../../time/instant.ts'
import type { Block, Cell } from '../blocks.ts'
import { fromLog, missing, strong, words, written } from '../inlines.ts'
import { lengthWords } from '../lengths.ts'
import { endStamp, eventWhen, type Story } from '../story.ts'

interface Column {
  readonly title: string
  readonly numeric: boolean
  /** How the reader is told that no path has anything here. Null: the column is always there. */
  readonly absent: string | null
  readonly has: (event: IncidentEvent) => boolean
  readonly cell: (story: Story, event: IncidentEvent) => Cell
}

const COLUMNS: readonly Column[] = [
  {
    title: 'What it looked like',
    numeric: false,
    absent: null,
    has: () => true,
    cell: (_story, event) => [
      ...(event.number === null ? [] : [strong(event.number), words(' ')]),
      words(event.text.trim()),
    ],
  },
  {
    title: 'Why it looked right',
    numeric: false,
    absent: 'why it looked right',
    has: (event) => event.whyItLookedRight.trim() !== '',
    cell: (_story, event) => [written(event.whyItLookedRight)],
  },
  {
    title: 'What disproved it',
    numeric: false,
    absent: 'what disproved it',
    has: (event) => event.reason.trim() !== '',
    cell: (_story, event) => [written(event.reason)],
  },
  {
    title: 'What would have shown it sooner',
    numeric: false,
    absent: 'what would have shown it sooner',
    has: (event) => event.soonerBy.trim() !== '',
    cell: (_story, event) => [written(event.soonerBy)],
  },
  {
    title: 'Pursued by',
    numeric: false,
    absent: 'who pursued it',
    has: (event) => event.people.length > 0,
    cell: (_story, event) => [written(event.people.join(', '))],
  },
  { title: 'From and to', numeric: true, absent: null, has: () => true, cell: fromAndTo },
  { title: 'Time spent', numeric: true, absent: null, has: () => true, cell: timeSpent },
]

const listed = new Intl.ListFormat('en', { type: 'disjunction' })

/** Each explanation that took effort and turned out wrong, what it cost, and what all cost together. */
export function misleadingPaths(story: Story): readonly Block[] {
  const paths = story.events.filter((event) => event.kind === 'hypothesis' && event.state === 'ruledOut')
  if (paths.length === 0) return [fromLog(missing('No misleading path is recorded.'))]
  const columns = COLUMNS.filter((column) => paths.some(column.has))
  const absent = COLUMNS.filter((column) => !columns.includes(column)).flatMap((column) => column.absent ?? [])
  return [
    {
      kind: 'table',
      caption: 'Misleading paths, in order',
      look: 'misleading',
      columns: columns.map(({ title, numeric }) => ({ title, numeric })),
      rows: paths.map((event) => columns.map((column) => column.cell(story, event))),
    },
    fromLog(...total(story, paths.length)),
    ...(absent.length === 0 ? [] : [fromLog(missing(`Not recorded: ${listed.format(absent)}.`))]),
  ]
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
    ...(byAll === null ? [] : [words(` (${about}${Math.floor(byAll / MINUTE)} person-min)`)]),
  ]
}

function total({ metrics }: Story, count: number): Cell {
  const duration = metrics.durations.misleadingPaths
  const length = lengthWords(duration)
  const paths = count === 1 ? '1 misleading path' : `${count} misleading paths`
  if (length === null) return [words(`${paths}. The time spent on ${count === 1 ? 'it' : 'them'} is not known.`)]
  const share = metrics.misleadingShare
  return [
    words(`${paths} took `),
    strong(length),
    words(' on the clock between detection and mitigation, overlaps counted once'),
    words(share === null || share === 0 ? '.' : `: ${shareWords(duration, share)} of the time to mitigate.`),
  ]
}

function shareWords({ bound, approximate }: Duration, share: number): string {
  const prefix = bound === 'atLeast' ? 'at least ' : approximate ? '≈ ' : ''
  return `${prefix}${Math.round(share * 100)} %`
}
