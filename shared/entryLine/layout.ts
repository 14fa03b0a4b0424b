import { type Expectation, readExpectation } from './expectation.ts'
import type { Beginning, KindFound } from './kind.ts'
import { readBeginning } from './kind.ts'
import type { Mark } from './marks.ts'
import { findMarks, scaleOf, severityCalled, statusCalled } from './marks.ts'
import type { EntryLineContext } from './reading.ts'
import type { Span, Word } from './span.ts'
import { headEnd, inOrder, overlapsAny, wordsOf, wordsOutside } from './span.ts'
import { textOutside } from './text.ts'
import { chooseTime } from './time/choose.ts'
import type { TimeMatch, TimeSlip } from './time/match.ts'
import { findTimes } from './time/match.ts'
import type { VerbFound, VerbRead } from './verb.ts'
import { readVerb } from './verb.ts'

/** What a line does: logs an event, changes status or severity, or acts upon something in the log. */
export type LineMode = 'add' | 'change' | 'verb'

/** The parts of a line, each with its place, before any of them is judged. */
export interface Layout {
  readonly mode: LineMode
  /** Where the text of the line begins: after white space and a time that leads it. */
  readonly bodyFrom: number
  readonly beginning: Beginning
  readonly kind: KindFound | null
  readonly verb: VerbFound | null
  readonly time: TimeMatch | null
  /** The first thing that looks like a time and is none; null when a time was understood. */
  readonly slip: TimeSlip | null
  readonly marks: readonly Mark[]
  /** Of an action: what it should bring about, and when to look. */
  readonly expectation: Expectation | null
  /** Everything else, trimmed. */
  readonly text: string
}

/** Takes the line apart. Marks that the line has no use for (a tag on a status change) stay text. */
export function layOut(line: string, context: EntryLineContext): Layout {
  const layout = layOutWith(line, context, null)
  if (layout.kind?.kind !== 'action') return layout
  const start = line.length - line.trimStart().length
  const expectation = readExpectation(line, layout.kind.to, start + headEnd(line.slice(start)), context)
  return expectation === null ? layout : layOutWith(line, context, expectation)
}

/** What stands in the clause of an expected effect is read as nothing else. */
function layOutWith(line: string, context: EntryLineContext, expectation: Expectation | null): Layout {
  const plain = expectation === null ? (context.plain ?? []) : [...(context.plain ?? []), expectation]
  const start = line.length - line.trimStart().length
  const end = Math.max(start, headEnd(line.slice(start)) + start)
  const times = findTimes(line, start, end, plain, context)
  const leading = times.matches[0]?.from === start ? times.matches[0] : null
  const bodyFrom =
    leading === null ? start : leading.to + (/^[ \t]*/.exec(line.slice(leading.to, end))?.[0].length ?? 0)
  const beginning = readBeginning(line, bodyFrom, context.incident, plain)
  const kind = beginning.found === 'kind' ? beginning.kind : null
  const verbRead = beginning.found === 'nothing' ? readVerb(line, bodyFrom, context.incident, plain) : null
  const verb = verbRead?.found === 'verb' ? verbRead.verb : null
  const contentFrom = kind?.to ?? verb?.to ?? bodyFrom
  const words = wordsOutside(wordsOf(line, contentFrom, end), times.matches)
  const found = findMarks(line, words, plain, context.incident)
  const all = kind?.kind === 'status' ? withBareChange(words[0], found.marks, context) : found.marks
  const mode = modeOf(kind, verb, all)
  const marks = all.filter(usedIn(mode, verb))
  const plainWords = wordsOutside(words, inOrder(expectation === null ? marks : [...marks, expectation]))
  const [first, last] = [plainWords[0], plainWords.at(-1)]
  const time = chooseTime(times.matches, first && last ? { from: first.from, to: last.to } : null)
  const taken = [
    ...(kind ? [kind] : []),
    ...(verb ? [verb] : []),
    ...(time ? [time] : []),
    ...marks,
    ...(expectation ? [expectation] : []),
  ]
  const escapes = [...times.escapes, ...found.escapes, ...escapesOf(beginning), ...escapesOf(verbRead)]
  return {
    mode,
    bodyFrom,
    beginning,
    kind,
    verb,
    time,
    slip: time === null ? (times.slips[0] ?? null) : null,
    marks,
    expectation,
    text: textOutside(line, start, taken, escapes),
  }
}

const escapesOf = (read: Beginning | VerbRead | null): readonly Span[] => (read?.found === 'escape' ? [read.at] : [])

function modeOf(kind: KindFound | null, verb: VerbFound | null, marks: readonly Mark[]): LineMode {
  if (verb !== null) return 'verb'
  if (kind !== null) return kind.kind === 'status' ? 'change' : 'add'
  return marks.some(isChange) ? 'change' : 'add'
}

/** Whether the mark asks for a change of severity or status. */
export const isChange = (mark: Mark): mark is Extract<Mark, { part: 'severity' | 'status' }> =>
  mark.part === 'severity' || mark.part === 'status'

/** One severity and one status per line; people and tags where the line has a place for them. */
function usedIn(mode: LineMode, verb: VerbFound | null): (mark: Mark, index: number, all: readonly Mark[]) => boolean {
  return (mark, index, all) => {
    if (isChange(mark)) return all.findIndex((other) => other.part === mark.part) === index
    if (mode === 'add') return true
    const names = mode === 'verb' && verb?.act.kind === 'acknowledge' && mark.part === 'person'
    return names && all.findIndex((other) => other.part === 'person') === index
  }
}

/** `s identified found it`: after the prefix the mark may be left out. */
function withBareChange(word: Word | undefined, marks: readonly Mark[], context: EntryLineContext): readonly Mark[] {
  if (word === undefined || marks.some(isChange) || overlapsAny(word, context.plain ?? [])) return marks
  const name = word.text.replace(/[,;.:]$/, '')
  const place = { from: word.from, to: word.to, typed: name }
  const status = statusCalled(name)
  if (status !== null) return [{ ...place, part: 'status', value: status }, ...marks]
  const severity = severityCalled(name, scaleOf(context.incident))
  return severity === null ? marks : [{ ...place, part: 'severity', value: severity }, ...marks]
}
