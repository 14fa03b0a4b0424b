import { describe, expect, it } from 'vitest'
import type { BatchId } from '../../../shared/ids.ts'
import { textVersions } from '../../../shared/incident/textVersions.ts'
import type { Op } from '../../../shared/journal/entry.ts'
import { entry } from '../../helpers/build.ts'

const NONE: ReadonlySet<BatchId> = new Set()
const prose = (id: string, markdown: string): Op => ({
  op: 'record.put',
  d: { collection: 'prose', id, changes: { markdown } },
})
const wrote = (minute: number, by: string, op: Op) => entry(minute * 60, op, { by })
const told = (entries: Parameters<typeof textVersions>[0], field: string, undone = NONE) =>
  textVersions(entries, undone, field).map(
    ({ by, text, undone: isUndone }) => `${by}: ${text}${isUndone ? ' (undone)' : ''}`,
  )

describe('what a text of the document said over time', () => {
  it('tells who wrote what, oldest first, of this text only', () => {
    const entries = [
      wrote(1, 'Ana', prose('lessons', 'First.')),
      wrote(2, 'Kim', prose('trigger', 'A deploy.')),
      wrote(3, 'Kim', prose('lessons', 'Second.')),
    ]
    expect(told(entries, 'lessons')).toEqual(['Ana: First.', 'Kim: Second.'])
  })

  it('takes what somebody saved in one sitting as one version', () => {
    const entries = [
      wrote(1, 'Ana', prose('lessons', 'F')),
      wrote(2, 'Ana', prose('lessons', 'First.')),
      wrote(30, 'Ana', prose('lessons', 'First. And more.')),
    ]
    expect(told(entries, 'lessons')).toEqual(['Ana: First.', 'Ana: First. And more.'])
  })

  it('marks what stands undone, and tells nothing twice in a row', () => {
    const first = wrote(1, 'Ana', prose('lessons', 'First.'))
    const second = wrote(40, 'Ana', prose('lessons', 'Second.'))
    const again = wrote(80, 'Kim', prose('lessons', 'Second.'))
    expect(told([first, second, again], 'lessons', new Set([second.batch]))).toEqual([
      'Ana: First.',
      'Ana: Second. (undone)',
    ])
  })

  it('knows the texts that are fields of the incident, and those taken out', () => {
    const entries = [
      wrote(1, 'Ana', { op: 'incident.amend', d: { changes: { impact: 'Nobody could pay.' } } }),
      wrote(20, 'Ana', { op: 'record.put', d: { collection: 'prose', id: 'impact', changes: { removed: true } } }),
      wrote(21, 'Kim', { op: 'incident.amend', d: { changes: { title: 'Checkout' } } }),
    ]
    expect(told(entries, 'impact')).toEqual(['Ana: Nobody could pay.', 'Ana: '])
  })
})
