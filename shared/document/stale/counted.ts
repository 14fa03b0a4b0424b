/** What is counted in texts, with the words for it. */
export const COUNTED = {
  event: ['event', 'events'],
  path: [
    'misleading path',
    'misleading paths',
    'wrong path',
    'wrong paths',
    'false path',
    'false paths',
    'explanation turned out wrong',
    'explanations turned out wrong',
  ],
  hypothesis: ['hypothesis', 'hypotheses'],
  escalation: ['escalation', 'escalations'],
  communication: ['message', 'messages'],
  action: ['action', 'actions'],
  actionItem: ['action item', 'action items', 'follow-up', 'follow-ups'],
  factor: ['contributing factor', 'contributing factors'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Counted = keyof typeof COUNTED
