/** What a table tells of: a row is an event, or an action item. */
export type TableKind = 'events' | 'actionItems'

/** What columns are called by other tools, and by people, beside the name that we give them. */
const EVENT_NAMES: Readonly<Record<string, readonly string[]>> = {
  happened_at: [
    'time',
    'date',
    'datetime',
    'timestamp',
    'when',
    'happened at',
    'started_at',
    'date/time',
    'date and time',
    'time (utc)',
    'time (in utc)',
    'event_date',
  ],
  text: ['description', 'message', 'event', 'summary', 'what', 'what happened', 'title', 'activity', 'event_title'],
  kind: ['type', 'event type', 'event_type'],
  people: ['who', 'owner', 'person', 'author', 'actor', 'by'],
  tags: ['tag', 'labels'],
  ended_at: ['end', 'ended at', 'until'],
}

const ITEM_NAMES: Readonly<Record<string, readonly string[]>> = {
  text: ['action', 'action item', 'task', 'summary', 'title', 'what'],
  owner: ['assignee', 'who', 'assigned to', 'assigned_to'],
  due: ['due date', 'due_date', 'deadline', 'due on'],
  state: ['status'],
  tracker: ['link', 'url', 'ticket'],
}

const NAMES: Readonly<Record<TableKind, typeof EVENT_NAMES>> = { events: EVENT_NAMES, actionItems: ITEM_NAMES }

/** Our name of each column, by the name that the table gives it; others are as they are. */
export function renamed(kind: TableKind, header: readonly string[]): ReadonlyMap<string, string> {
  const known = new Map<string, string>(header.map((name) => [name, name]))
  for (const [ours, others] of Object.entries(NAMES[kind])) {
    if (header.includes(ours)) continue
    const found = others.find((name) => header.includes(name) && known.get(name) === name)
    if (found !== undefined) known.set(found, ours)
  }
  return known
}

/** What the columns say that the table tells of; null where they say neither. */
export function tableKindOf(header: readonly string[]): TableKind | null {
  const has = (kind: TableKind, name: string): boolean => [...renamed(kind, header).values()].includes(name)
  if (has('events', 'happened_at') && has('events', 'text')) return 'events'
  const isItems =
    has('actionItems', 'text') && ['owner', 'due', 'state', 'list'].some((name) => has('actionItems', name))
  return isItems ? 'actionItems' : null
}
