import { jumpWords } from '../journal/quietWords.ts'
import { isTornTail } from '../journal/recovery.ts'
import { shortHash } from '../journal/seal.ts'
import { assertNever } from '../result.ts'
import { toIso } from '../time/instant.ts'
import { copyMarkWords } from './copyMarks.ts'
import type { DocumentCheck, SealCheck, VerifyReport } from './report.ts'

/** `3 entries`. */
const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
const entriesWords = (count: number): string => counted(count, 'entry', 'entries')

/** `7`, `12–14`, `3, 7 and 9–11`. */
export function placesWords(places: readonly number[]): string {
  const runs: { from: number; to: number }[] = []
  for (const place of places) {
    const last = runs.at(-1)
    if (last !== undefined && last.to === place - 1) last.to = place
    else runs.push({ from: place, to: place })
  }
  const words = runs.map(({ from, to }) =>
    from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`,
  )
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** Whether the log is whole, in one line. */
export function verdictWords(report: VerifyReport): string {
  const files = counted(report.segments.length, 'file', 'files')
  const isWhole = problemWords(report).length === 0
  const { named } = report.attachments
  const attached = named === 0 ? '' : ` and ${counted(named, 'attachment', 'attachments')}`
  return `The log is ${isWhole ? 'whole' : 'NOT whole'}: ${entriesWords(report.entries)} in ${files}${attached}`
}

/** What is wrong with the log itself, one sentence each. */
export function problemWords({
  incident,
  damaged,
  gaps,
  unreadable,
  conflicts,
  attachments,
}: VerifyReport): readonly string[] {
  return [
    ...(incident === null ? ['no entry that declares the incident can be read'] : []),
    ...damaged
      .filter((range) => !isTornTail(range))
      .map(({ segment, from, to }) => `${segment}: bytes ${from} to ${to}: damaged`),
    ...gaps.map(({ segment, line }) => `${segment}: line ${line} does not follow the line before it`),
    ...unreadable.map(({ segment, reason }) => `${segment}: cannot be read: ${reason}`),
    ...conflicts.map((id) => `entry ${id} exists in two versions`),
    ...attachments.bad.map(({ name, sha256, state }) => `attachment “${name}” (${shortHash(sha256)}) ${STATES[state]}`),
  ]
}

const STATES = {
  missing: 'is missing',
  damaged: 'is not as it was attached, or cannot be read',
} as const

/** Where a file ends in an unfinished line, one sentence each: what a crash leaves, and nothing wrong with the log. */
export const tornTailWords = ({ damaged }: VerifyReport): readonly string[] =>
  damaged
    .filter(isTornTail)
    .map(
      ({ segment, from, to }) =>
        `${segment}: bytes ${from} to ${to}: an unfinished line at the end, as a crash leaves it; nothing saved was in it`,
    )

/** Where clocks were set while somebody recorded, one sentence each: worth knowing, and nothing wrong with the log. */
export const clockWords = ({ clockJumps }: VerifyReport): readonly string[] =>
  clockJumps.map((jump) => `Entry ${jump.entry}, ${toIso(jump.at)}, device ${jump.device}: ${jumpWords(jump)}`)

const REWRITTEN =
  'Earlier seals cover lines that were written again when the protection changed; a good seal after them covers those.'

/** What the seals say, one sentence each, the bad news first. */
export function sealWords(report: VerifyReport): readonly string[] {
  const { seals, unsealed } = report
  if (seals.length === 0) return ['The log is not sealed: its hashes show damage, but not who wrote it.']
  const good = seals.filter(({ state }) => state === 'good')
  const keys = [...new Set(good.map(({ key }) => key))]
  return [
    ...seals.filter(({ state }) => state === 'broken' || state === 'forged').map(badSealWords),
    ...(seals.some(({ state }) => state === 'rewritten') ? [REWRITTEN] : []),
    ...(good.length === 0
      ? []
      : [
          `${counted(good.length, 'seal is', 'seals are')} good, made with ${keys.length === 1 ? 'the key' : 'the keys'} ${keys.map(shortHash).join(', ')}.`,
        ]),
    unsealed === 0
      ? `Every entry ${problemWords(report).length === 0 ? '' : 'that is left '}is sealed.`
      : `${counted(unsealed, 'entry was', 'entries were')} added after the last good seal.`,
  ]
}

function badSealWords({ at, device, state, lost }: SealCheck): string {
  const which = `The seal of ${at} by device ${device}`
  if (state === 'forged') return `${which} is not genuine: its signature does not fit.`
  const lines = lost.map(({ segment, n }) => `line ${n} of ${segment}`).join(', ')
  return `${which} no longer holds: ${lines} is not there as it was sealed, so an entry up to there was altered or removed.`
}

/** Whether the document and the log still agree, in sentences. */
export function documentWords(check: DocumentCheck): readonly string[] {
  const from = `The document was exported at head ${shortHash(check.head)} (entry ${check.entries})`
  if (check.isOtherIncident) return ['The document was exported from another incident.']
  return [...copyMarkWords(check.copy), ...logWords(from, check), ...signatureWords(check), ...timelineWords(check)]
}

function logWords(from: string, { log, entries }: DocumentCheck): readonly string[] {
  switch (log.kind) {
    case 'unchanged': {
      const held = entries === 1 ? 'this entry' : `these ${entries} entries`
      const added =
        log.added === 0 ? 'nothing was added since' : `${log.added} ${log.added === 1 ? 'was' : 'were'} added since`
      return [`${from}: the log still holds ${held} unchanged; ${added}.`]
    }
    case 'changed':
      return [
        `${from}: the log does not hold that record any more.`,
        ...differenceWords(log.altered, 'was altered', 'were altered'),
        ...differenceWords(log.missing, 'is missing', 'are missing'),
        ...(log.moved.length === 0 ? [] : [`The order changed: ${nameOf(log.moved)} moved.`]),
        ...(log.added === 0
          ? []
          : [`${entriesWords(log.added)} of the log ${log.added === 1 ? 'is' : 'are'} not in the document.`]),
      ]
    case 'unknown':
      return [`${from}: the log does not hold that record any more. Which entry was changed cannot be told.`]
    default:
      return assertNever(log)
  }
}

const nameOf = (places: readonly number[]): string =>
  `${places.length === 1 ? 'entry' : 'entries'} ${placesWords(places)}`

function differenceWords(places: readonly number[], one: string, many: string): readonly string[] {
  if (places.length === 0) return []
  const name = nameOf(places)
  return [`${name.charAt(0).toUpperCase()}${name.slice(1)} ${places.length === 1 ? one : many}.`]
}

function signatureWords({ signature, key, keyInLog }: DocumentCheck): readonly string[] {
  switch (signature) {
    case 'none':
      return ['The document is not signed, so what it says of the log proves little.']
    case 'forged':
      return ['The signature of the document does not fit: what it says of the log was changed.']
    case 'good':
      return [
        `The document is signed with the key ${shortHash(key ?? '')}, ${keyInLog ? 'which sealed this log, too.' : 'which sealed nothing in this log.'}`,
      ]
    default:
      return assertNever(signature)
  }
}

function timelineWords({ timeline, isEditedElsewhere }: DocumentCheck): readonly string[] {
  switch (timeline.kind) {
    case 'unknown':
      return ['The document has lost what its timeline can be compared with.']
    case 'same':
      return [
        timeline.rows === 0
          ? 'It has no full timeline that could be compared.'
          : `Its timeline is as it was exported (${counted(timeline.rows, 'row', 'rows')}).`,
        ...(isEditedElsewhere ? ['Elsewhere its text was edited by hand.'] : []),
      ]
    case 'edited':
      return [
        'Its timeline was edited by hand:',
        ...timeline.rows.map(
          ({ row, text }) => `${row === 0 ? 'the head of the table' : `row ${row}`} now reads “${text}”`,
        ),
        ...(timeline.removed === 0 ? [] : [`${counted(timeline.removed, 'row is', 'rows are')} gone.`]),
      ]
    default:
      return assertNever(timeline)
  }
}
