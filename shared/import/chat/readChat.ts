import { isNameWithTime, readHeader } from './header.ts'
import type { Stamp, StampDate } from './stamp.ts'

/** A message as it was pasted. */
export interface ChatMessage {
  /** Where it begins, counted from 1. */
  readonly line: number
  /** Empty where nobody is named. */
  readonly who: string
  /** Null for what stands before the first time. */
  readonly stamp: Stamp | null
  /** The day that a line of its own announced above. */
  readonly under: StampDate | null
  readonly text: string
}

/** What a pasted text is, taken apart. */
export interface ChatReading {
  readonly messages: readonly ChatMessage[]
  /** How many of them have a time of their own. */
  readonly timed: number
  /** How many of those name somebody. */
  readonly named: number
}

interface Open {
  readonly line: number
  readonly who: string
  readonly stamp: Stamp | null
  readonly under: StampDate | null
  readonly lines: string[]
}

/**
 * Reads pasted chat or log lines: copied from Slack, Teams, Discord, WhatsApp, Telegram, Zoom or IRC, `HH:MM name: text`,
 * ISO stamps, system logs. A line without a time belongs to the message before it; what stands before the first one is a
 * message without a time. No line is lost, but empty ones between messages and those that announce a day.
 */
export function readChat(text: string): ChatReading {
  const lines = text.split(/\r\n|\n|\r/)
  const found: Open[] = []
  let under: StampDate | null = null
  let who = ''
  let previous: Stamp | null = null
  const nameOverTime = !lines.some(isNameWithTime)
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    const header = readHeader(line, nameOverTime ? lines[index + 1] : undefined)
    if (header === null) {
      const last = found.at(-1)
      if (last !== undefined) last.lines.push(line)
      else if (line.trim() !== '') found.push({ line: index + 1, who: '', stamp: null, under: null, lines: [line] })
    } else if (header.kind === 'day') {
      under = header.date
    } else {
      who = header.who ?? who
      const stamp = inSameHalf(header.stamp, previous)
      previous = stamp
      found.push({ line: index + 1, who, stamp, under, lines: header.text === '' ? [] : [header.text] })
      index += header.lines - 1
    }
  }
  const messages = found.map(({ lines: said, ...message }) => ({ ...message, text: trimmed(said) }))
  // A time with nothing said under it is kept with its name: a picture was posted, or the copy was cut.
  const timed = messages.filter(({ stamp }) => stamp !== null)
  return { messages, timed: timed.length, named: timed.filter((message) => message.who !== '').length }
}

/** `2:06` below `2:05 PM` is after noon too: chats name the half of the day once. */
function inSameHalf(stamp: Stamp, previous: Stamp | null): Stamp {
  if (previous === null || !previous.half || stamp.half || stamp.hour > 12 || stamp.hour === 0) return stamp
  const minutes = ({ hour, minute }: Stamp): number => hour * 60 + minute
  const halves = [stamp.hour % 12, (stamp.hour % 12) + 12].map((hour) => ({ ...stamp, hour, half: true }))
  return halves.find((candidate) => minutes(candidate) >= minutes(previous)) ?? halves[0] ?? stamp
}

const trimmed = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .replace(/^\s*\n|\s+$/g, '')
    .trim()

/** Whether it is worth asking: more than one message, and times that are more than an accident. */
export function looksLikeChat({ messages, timed }: ChatReading, lines: number): boolean {
  return timed >= 2 && messages.length - timed <= 1 && timed * 12 >= lines
}
