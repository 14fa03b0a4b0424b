import { commandOf } from '../../shared/entryLine/commandOf.ts'
import { readEntryLine } from '../../shared/entryLine/read.ts'
import type { EntryLineIntent, EntryLineReading } from '../../shared/entryLine/reading.ts'
import type { EntryId } from '../../shared/ids.ts'
import { rejectionReason } from '../../shared/incident/rejectionMessage.ts'
import type { DispatchError } from '../../shared/ipc.ts'
import type { Instant, ZoneId } from '../../shared/time/instant.ts'
import { toIso } from '../../shared/time/instant.ts'
import type { Session } from '../incidents/sessionContract.ts'
import type { CliDesk } from './desk.ts'
import type { InputLine } from './inputLines.ts'
import { FAILED, FINE } from './io.ts'

/** How many lines may wait for one flush: enough to fill it, and few enough to remember. */
const MOST_WAITING = 100

/** What became of one line. `entry` is null until the journal has made it. */
interface Outcome {
  readonly entry: EntryId | null
  readonly at: Instant
  readonly failure: string | null
  /** The disk did not take it: it may do so when the session is closed. */
  readonly waits: boolean
}

/**
 * Logs entry lines as they come, without waiting for the flush of the one before, and says of each in their order what
 * became of it: `saved <entry id> <time>` once it is on disk, or the reason on the other stream.
 */
export async function logLines(
  desk: CliDesk,
  session: Session,
  zone: ZoneId | null,
  lines: AsyncIterable<InputLine>,
): Promise<number> {
  const waiting: Promise<void>[] = []
  const late: { readonly line: number; readonly outcome: Outcome }[] = []
  let code = FINE
  let told = Promise.resolve()

  const tell = (line: number, outcome: Outcome) => {
    if (outcome.failure === null) return desk.out.line(`saved ${outcome.entry ?? ''} ${toIso(outcome.at)}`)
    code = FAILED
    if (outcome.waits) late.push({ line, outcome })
    else desk.errors.line(`line ${line}: ${outcome.failure}`)
  }

  for await (const { number, text } of lines) {
    if (text.trim() === '') continue
    if (waiting.length >= MOST_WAITING) await waiting.shift()
    let reading = read(desk, session, zone, text)
    if (waiting.length > 0 && dependsOnTheLog(reading)) {
      await told
      waiting.length = 0
      reading = read(desk, session, zone, text)
    }
    const saving = save(desk, session, reading)
    told = told.then(async () => tell(number, await saving))
    waiting.push(told)
    if (late.length > 0) break
  }
  await told
  if (late.length === 0) return code

  // What waits for the disk is tried once more when the session is closed.
  await session.close()
  const lost = new Set(session.unsaved().map(({ id }) => id))
  for (const { line, outcome } of late) {
    if (outcome.entry === null || lost.has(outcome.entry))
      desk.errors.line(`line ${line}: not saved: ${outcome.failure}`)
    else tell(line, { ...outcome, failure: null })
  }
  desk.errors.line(`faultline: the disk failed, so nothing after line ${late.at(-1)?.line ?? 0} was read.`)
  return FAILED
}

function read(desk: CliDesk, session: Session, zone: ZoneId | null, text: string): EntryLineReading {
  const incident = session.incident()
  const now = desk.host.now()
  return readEntryLine(text, { now, startedAt: now, zone: zone ?? incident.zone, incident })
}

/** Whether entries that are still on their way to the disk could change what the line means. */
function dependsOnTheLog({ intent, problem }: EntryLineReading): boolean {
  if (intent === null) return problem?.kind === 'unknownTarget' || problem?.kind === 'endBeforeStart'
  return intent.kind !== 'add' || intent.event.precision === 'orderOnly'
}

async function save(desk: CliDesk, session: Session, { intent, also, problem }: EntryLineReading): Promise<Outcome> {
  if (intent === null) return refused(problem?.message ?? 'it says nothing', desk.host.now())
  const at = intent.kind === 'add' ? intent.event.occurredAt : intent.at
  const first = dispatch(desk, session, intent)
  const others = also.map((asked) => dispatch(desk, session, asked))
  const [main, ...rest] = [await first, ...(await Promise.all(others))]
  if (main.error !== null) return failed(main.error, main.entry, at)
  const problems = rest.flatMap(({ error }) => (error === null || isNothingToDo(error) ? [] : [error]))
  const [worst] = problems
  if (worst === undefined) return { entry: main.entry, at, failure: null, waits: false }
  return failed(worst, null, at, 'the event was saved, but not everything the line asks for: ')
}

interface Dispatched {
  readonly entry: EntryId | null
  readonly error: DispatchError | null
}

/** The journal makes an entry before it writes it, so that its id is known even if the disk fails. */
async function dispatch(desk: CliDesk, session: Session, intent: EntryLineIntent): Promise<Dispatched> {
  const dispatched = session.dispatch(commandOf(intent), desk.by)
  const made = session.unsaved().at(-1)?.id ?? null
  const result = await dispatched
  if (result.ok) return { entry: result.value[0]?.id ?? null, error: null }
  return { entry: result.error.kind === 'storage' ? made : null, error: result.error }
}

const isNothingToDo = (error: DispatchError): boolean =>
  error.kind === 'rejected' && error.rejection.kind === 'nothingToDo'

const refused = (failure: string, at: Instant): Outcome => ({ entry: null, at, failure, waits: false })

function failed(error: DispatchError, entry: EntryId | null, at: Instant, lead = ''): Outcome {
  switch (error.kind) {
    case 'rejected':
      return { entry, at, failure: `${lead}${rejectionReason(error.rejection)}`, waits: false }
    case 'storage': {
      const { kind, message, safe, place } = error.error
      const waits = kind !== 'readOnly'
      return { entry, at, failure: `${lead}${message} (${place})${waits ? '' : ` ${safe}`}`, waits }
    }
    case 'notOpen':
      return { entry, at, failure: `${lead}the incident was closed.`, waits: false }
  }
}
