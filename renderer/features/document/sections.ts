import type { Incident } from '../../../shared/incident/incident.ts'

export const SECTIONS = ['title', 'summary', 'timeline', 'cause', 'measures', 'conclusion'] as const
export type SectionId = (typeof SECTIONS)[number]

export const SECTION_LABELS: Readonly<Record<SectionId, string>> = {
  title: 'Title',
  summary: 'Issue Summary',
  timeline: 'Timeline',
  cause: 'Root Cause and Resolution',
  measures: 'Corrective and Preventative Measures',
  conclusion: 'Conclusion',
}

/** How complete a section is, with what it lacks. Nothing missing ever stops an export. */
export interface Completeness {
  readonly mark: 'done' | 'part' | 'none'
  readonly missing: readonly string[]
}

const judge = (checks: readonly (readonly [present: boolean, missing: string])[]): Completeness => {
  const missing = checks.filter(([present]) => !present).map(([, words]) => words)
  if (missing.length === 0) return { mark: 'done', missing }
  return { mark: missing.length === checks.length ? 'none' : 'part', missing }
}

const written = (text: string): boolean => text.trim() !== ''

const logged = ({ timeline }: Incident, kind: string): boolean => timeline.some((event) => event.kind === kind)

export function completenessOf(incident: Incident, section: SectionId): Completeness {
  switch (section) {
    case 'title':
      return judge([[written(incident.title), 'no title']])
    case 'summary':
      return judge([
        [written(incident.impact), 'impact not written'],
        [incident.factors.some(({ primary, removed }) => primary && !removed), 'no root cause named'],
      ])
    case 'timeline':
      return judge([
        [logged(incident, 'detection'), 'no detection logged'],
        [logged(incident, 'action'), 'no action logged'],
        [logged(incident, 'resolution'), 'no resolution logged'],
      ])
    case 'cause':
      return judge([
        [written(incident.explanation), 'explanation not written'],
        [written(incident.resolutionDetails), 'resolution details not written'],
      ])
    case 'measures':
      return measuresOf(incident)
    case 'conclusion':
      return judge([[written(incident.conclusion), 'not written']])
  }
}

function measuresOf(incident: Incident): Completeness {
  const items = incident.actionItems.filter(({ removed }) => !removed)
  const tasks = items.filter(({ list }) => list === 'task')
  const unowned = tasks.filter(({ owner }) => !written(owner)).length
  const lists = judge([
    [items.some(({ list }) => list === 'improvement'), 'no improvement named'],
    [tasks.length > 0, 'no task named'],
  ])
  if (unowned === 0) return lists
  const owners = unowned === 1 ? '1 task has no owner' : `${unowned} tasks have no owner`
  return { mark: 'part', missing: [...lists.missing, owners] }
}
