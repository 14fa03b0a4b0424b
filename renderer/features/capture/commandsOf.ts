import { commandOf } from '../../../shared/entryLine/commandOf.ts'
import { readEntryLine } from '../../../shared/entryLine/read.ts'
import type { EntryLineContext, EntryLineReading } from '../../../shared/entryLine/reading.ts'
import { amendmentOf, type Recalled } from '../../../shared/entryLine/recall.ts'
import type { Command } from '../../../shared/incident/commands.ts'
import type { Attachment, NewEvent } from '../../../shared/incident/event.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { Line } from '../../ui/entry/line.ts'

/** What Enter asks for, each a step of undo; or why it does nothing, in words. Empty where nothing was changed. */
export function commandsOf(
  line: Line,
  reading: EntryLineReading,
  context: EntryLineContext,
  incident: Incident,
): Result<readonly Command[], string> {
  if (line.editing !== null) return editingCommands(line, line.editing, reading, context, incident)
  const { intent, also, problem } = reading
  if (intent === null) {
    if (problem?.kind === 'empty' && line.attachments.length > 0) return ok([filesAlone(line, reading, context)])
    return err(problem?.message ?? '')
  }
  const rest = also.map(commandOf)
  if (line.attachments.length === 0) return ok([commandOf(intent), ...rest])
  if (intent.kind === 'add') return ok([adding(intent.event, line.attachments), ...rest])
  const about = 'event' in intent ? incident.events.get(intent.event) : undefined
  const files: Command =
    about === undefined
      ? filesAlone(line, reading, context)
      : { kind: 'amendEvent', event: about.id, changes: { attachments: joined(about.attachments, line.attachments) } }
  return ok([commandOf(intent), files, ...rest])
}

const adding = (event: NewEvent, attachments: readonly Attachment[]): Command => ({
  kind: 'addEvent',
  event: { ...event, attachments },
})

/** A picture says enough: its name is the text. What else the line says, such as who took it, counts all the same. */
function filesAlone({ attachments, text }: Line, reading: EntryLineReading, context: EntryLineContext): Command {
  const names = attachments.map(({ name }) => name).join(', ')
  const at = text.length
  const spaced = `${text}${/\S$/.test(text) ? ' ' : ''}`
  const plain = [...(context.plain ?? []), { from: spaced.length, to: spaced.length + names.length }]
  const { intent } =
    reading.intent === null && at > 0 ? readEntryLine(`${spaced}${names}`, { ...context, plain }) : reading
  const event: NewEvent =
    intent?.kind === 'add' ? intent.event : { kind: 'note', text: names, occurredAt: context.startedAt }
  return adding(event, attachments)
}

const joined = (had: readonly Attachment[], added: readonly Attachment[]): readonly Attachment[] => [
  ...had,
  ...added.filter(({ sha256 }) => !had.some((other) => other.sha256 === sha256)),
]

function editingCommands(
  line: Line,
  recalled: Recalled,
  { intent, also, problem, chips }: EntryLineReading,
  context: EntryLineContext,
  incident: Incident,
): Result<readonly Command[], string> {
  if (intent === null) return err(problem?.message ?? '')
  const event = incident.events.get(recalled.event)
  if (event === undefined) return err('What this line corrects is not in the log any more.')
  const rest = also.map(commandOf)
  if (recalled.made === 'state') {
    if (intent.kind === 'hypothesis' && intent.event === recalled.event) return ok([commandOf(intent), ...rest])
    return err(`This line corrects what became of ${event.number ?? 'the hypothesis'}. Escape leaves it.`)
  }
  if (event.change !== null) {
    if ((intent.kind !== 'status' && intent.kind !== 'severity') || intent.to !== event.change.to)
      return err(`This line corrects the change to ${event.change.to}. Escape leaves it; then log the other one.`)
    return ok([{ kind: 'amendEvent', event: event.id, changes: { reason: intent.reason, occurredAt: intent.at } }])
  }
  const before = readEntryLine(recalled.text, { ...context, startedAt: recalled.at, plain: recalled.plain }).intent
  if (intent.kind !== 'add' || before?.kind !== 'add')
    return err('This line corrects an entry, so it has to be one still. Escape leaves it as it was.')
  const timeTyped = chips.some((chip) => chip.part === 'time' && chip.to > chip.from)
  const files = line.attachments.length === 0 ? {} : { attachments: joined(event.attachments, line.attachments) }
  const changes = { ...amendmentOf(before.event, intent.event, timeTyped), ...files }
  const amend: readonly Command[] =
    Object.keys(changes).length === 0 ? [] : [{ kind: 'amendEvent', event: event.id, changes }]
  return ok([...amend, ...rest])
}
