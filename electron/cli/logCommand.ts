import { zone } from '../../shared/time/instant.ts'
import { isZone } from '../../shared/time/zones.ts'
import type { CliDesk } from './desk.ts'
import { complain, openIncident } from './desk.ts'
import type { InputLine } from './inputLines.ts'
import { inputLines } from './inputLines.ts'
import { FAILED, WRONG_USAGE } from './io.ts'
import { logLines } from './logLines.ts'
import { unknownZone } from './newIncident.ts'

export interface LogOptions {
  readonly stdin?: boolean
  readonly zone?: string
}

/** Logs one entry line, or all lines of the standard input as they arrive. */
export async function logCommand(
  desk: CliDesk,
  ref: string,
  line: string | undefined,
  options: LogOptions,
): Promise<number> {
  if ((line === undefined) === (options.stdin !== true)) {
    desk.errors.line('faultline: give one LINE in quotes, or --stdin to read lines from the standard input.')
    return WRONG_USAGE
  }
  if (options.zone !== undefined && !isZone(options.zone)) return complain(desk.errors, unknownZone(options.zone))
  const session = await openIncident(desk, ref)
  if (session === null) return FAILED
  const stop = desk.io.stop ?? new AbortController().signal
  const lines = line === undefined ? inputLines(desk.io.stdin, stop) : oneLine(line)
  return logLines(desk, session, options.zone === undefined ? null : zone(options.zone), lines)
}

/** A line given as an argument may hold line breaks: it is one entry all the same. */
async function* oneLine(text: string): AsyncGenerator<InputLine> {
  yield await Promise.resolve({ number: 1, text })
}
