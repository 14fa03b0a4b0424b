import { CLOCK, DATE, readDate, readStamp, type Stamp, type StampDate, ZONE } from './stamp.ts'

/** What a line begins: a message, with its first words where they stand beside it, or another day. */
export type Header =
  | {
      readonly kind: 'message'
      /** Null: the same person as before. Empty: nobody is named. */
      readonly who: string | null
      readonly stamp: Stamp
      /** Empty where the words follow in the next lines. */
      readonly text: string
      /** How many lines it takes up: two where the time stands below the name. */
      readonly lines: 1 | 2
    }
  | { readonly kind: 'day'; readonly date: StampDate }

const NAME = "@?\\p{L}[\\p{L}\\p{N}._'’@()/-]*(?: [\\p{L}\\p{N}(@.][\\p{L}\\p{N}._'’@()/-]*){0,4}"
const WHEN = `(?:(?<date>${DATE})(?:,? +at|,|T)? *)?(?<clock>${CLOCK}) ?(?<zone>${ZONE})?`
const pattern = (source: string): RegExp => new RegExp(source, 'iu')

/** Whole messages in one line, the surest first. */
const IN_ONE_LINE: readonly RegExp[] = [
  // Jan 16 14:05:30 host process: text
  pattern('^(?<date>[a-z]{3} +\\d{1,2}) (?<clock>\\d{2}:\\d{2}:\\d{2}) (?<text>\\S+ .*)$'),
  // 14:05:30 From Sam Lee to Everyone: text
  pattern(`^${WHEN}\\s+from\\s+(?<who>${NAME})\\s+to\\s+[^:]{1,40}:\\s*(?<text>.*)$`),
  // [14:05] <sam> text · 2024-01-16 14:05 <sam> text
  pattern(`^[[(]?${WHEN}[\\])]?\\s*[-–—|]?\\s*<(?<who>[^>]{1,40})>\\s*(?<text>.*)$`),
  // [16/01/2024, 14:05:30] Sam Lee: text · 14:05 sam: text · 16/01/24, 14:05 - Sam: text
  pattern(`^[[(]?${WHEN}[\\])]?\\s*[-–—|]?\\s*(?<who>${NAME}):(?:\\s+(?<text>.*))?$`),
  // sam [14:05]: text · Sam Lee (14:05) text
  pattern(`^(?<who>${NAME})\\s+[[(]${WHEN}[\\])]:?\\s+(?<text>\\S.*)$`),
  // sam 14:05: text
  pattern(`^(?<who>${NAME})\\s+${WHEN}:\\s+(?<text>\\S.*)$`),
  // 2024-01-16T14:05:30Z ERROR text · 14:05 text
  pattern(`^[[(]?${WHEN}[\\])]?(?:\\s*[-–—|]\\s*|\\s+)(?<text>\\S.*)$`),
]

/** A line that says who and when; the words follow. */
const ABOVE: readonly RegExp[] = [
  // Sam Lee  2:05 PM · Sam Lee — Today at 2:05 PM · Sam Lee, 16/01/2024 14:05 · Sam Lee [14:05]
  pattern(`^(?<who>${NAME})(?:,|\\s+[-–—|•·])?\\s+[[(]?${WHEN}[\\])]?$`),
  // [16/01/2024 14:05] Sam Lee
  pattern(`^[[(]${WHEN}[\\])]\\s*(?<who>${NAME})$`),
]

const TIME_ALONE = pattern(`^[[(]?${WHEN}[\\])]?$`)
const NAME_ALONE = pattern(`^(?<who>${NAME})$`)
const DAY_ALONE = pattern(`^[-–—=*_ ]*(?<date>${DATE})[-–—=*_ ]*$`)
const LEVELS = /^(?:error|warn|warning|info|debug|fatal|trace|notice|critical|crit|alert|emerg|err)$/i
const NO_NAME = /^(?:https?|at|on|since|from|until|re|ps|note|update|status|todo|https?.*)$/i

/** Whether the line names somebody with a time beside: where names stand so, none stands alone above its time. */
export const isNameWithTime = (line: string): boolean =>
  ABOVE.some((form) => isName(form.exec(line.trim().slice(0, 400))?.groups?.who))

/**
 * Reads what a line begins, together with the line below it where a name may stand above its time; null for a line that
 * goes on with what came before.
 */
export function readHeader(line: string, below: string | undefined): Header | null {
  const trimmed = line.trim()
  if (trimmed === '' || trimmed.length > 20_000) return null
  const head = trimmed.slice(0, 400)
  const alone = TIME_ALONE.exec(head)
  if (alone !== null) return messageOf(alone.groups, null, '')
  for (const form of ABOVE) {
    const found = form.exec(head)
    if (found?.groups !== undefined && isName(found.groups.who)) return messageOf(found.groups, found.groups.who, '')
  }
  const day = DAY_ALONE.exec(head)?.groups?.date
  if (day !== undefined) {
    const date = readDate(day)
    return date === null ? null : { kind: 'day', date }
  }
  return inOneLine(trimmed, head) ?? nameOverTime(head, below)
}

function inOneLine(line: string, head: string): Header | null {
  for (const form of IN_ONE_LINE) {
    const groups = form.exec(head)?.groups
    if (groups === undefined) continue
    const { who, text = '' } = groups
    if (who !== undefined && !isName(who)) continue
    const rest = line.length > head.length ? line.slice(head.length) : ''
    const header = messageOf(groups, who ?? '', `${text}${rest}`)
    if (header !== null) return header
  }
  return null
}

/** The name in a line of its own, the time below it. */
function nameOverTime(head: string, below: string | undefined): Header | null {
  const who = NAME_ALONE.exec(head)?.groups?.who
  const when = below === undefined ? null : TIME_ALONE.exec(below.trim().slice(0, 60))
  if (who === undefined || when === null || !isName(who)) return null
  const header = messageOf(when.groups, who, '')
  return header?.kind === 'message' ? { ...header, lines: 2 } : null
}

const isName = (who: string | undefined): who is string =>
  who !== undefined && !LEVELS.test(who.split(' ')[0] ?? '') && !NO_NAME.test(who) && who.length <= 60

function messageOf(
  groups: Readonly<Record<string, string | undefined>> | undefined,
  who: string | null,
  text: string,
): Header | null {
  const stamp = readStamp(groups?.date, groups?.clock ?? '', groups?.zone)
  return stamp === null ? null : { kind: 'message', who: who === null ? null : nameOf(who), stamp, text, lines: 1 }
}

/** The name without what chats put beside it: `APP`, `(she/her)`, `@`. */
const nameOf = (who: string): string =>
  who
    .replace(/^@/, '')
    .replace(/\s*\([^)]*\)$/, '')
    .replace(/\s+(?:APP|BOT)$/, '')
    .trim()
