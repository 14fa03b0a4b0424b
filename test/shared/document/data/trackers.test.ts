import { describe, expect, it } from 'vitest'
import { calendar } from '../../../../shared/document/data/calendar.ts'
import { readCsv } from '../../../../shared/document/data/csv.ts'
import { githubIssues } from '../../../../shared/document/data/githubIssues.ts'
import { jiraCsv } from '../../../../shared/document/data/jiraCsv.ts'
import type { ActionItemId } from '../../../../shared/ids.ts'
import type { ActionItem } from '../../../../shared/incident/incident.ts'
import { at, declared, incidentOf } from '../../../helpers/build.ts'
import { HOSTILE } from '../hostile.ts'

const item = (text: string, changes: Partial<ActionItem> = {}): ActionItem => ({
  id: `item-${text.length}` as ActionItemId,
  list: 'task',
  text,
  owner: '',
  due: '',
  state: 'open',
  removed: false,
  ...changes,
})

const withItems = (...actionItems: readonly ActionItem[]) => ({
  ...incidentOf(declared('Checkout fails')),
  actionItems,
})

const some = withItems(
  item('Alert on free disk space', { owner: 'Lee', due: '2026-12-01' }),
  item('Write the runbook', { list: 'improvement', due: 'soon' }),
  item('Done already', { state: 'done', due: '2026-12-01' }),
  item('Taken back', { removed: true, due: '2026-12-01' }),
)

const long = `${'word '.repeat(100)}end\nsecond line`

describe('a file for Jira', () => {
  it('has a row for each open item, with what Jira asks for', () => {
    const { header, rows } = readCsv(jiraCsv(some))
    expect(header).toEqual([
      'summary',
      'issue type',
      'description',
      'assignee',
      'due date',
      'priority',
      'labels',
      'labels',
      'external id',
    ])
    expect(rows.map(({ cells }) => [cells.summary, cells.assignee, cells['due date']])).toEqual([
      ['Alert on free disk space', 'Lee', '2026-12-01'],
      ['Write the runbook', '', ''],
    ])
    expect(rows[0]?.cells.description).toContain('From the postmortem of “Checkout fails” (2026-03-02).')
  })

  it('cuts a long summary at a word, and keeps the whole text', () => {
    const [row] = readCsv(jiraCsv(withItems(item(long)))).rows
    expect(row?.cells.summary).toMatch(/^(word )+word…$/)
    expect(row?.cells.summary?.length).toBeLessThanOrEqual(255)
    expect(row?.cells.description).toContain('end\nsecond line')
  })
})

describe('issues for GitHub', () => {
  it('has a heading and a body for each open item', () => {
    expect(githubIssues(some)).toBe(`# Issues for “Checkout fails”

---

## Alert on free disk space

- Owner: Lee
- Due: 2026-12-01
- Labels: postmortem, task

From the postmortem of “Checkout fails” (2026-03-02).

---

## Write the runbook

- Labels: postmortem, improvement

From the postmortem of “Checkout fails” (2026-03-02).
`)
  })

  it('has the whole text where the title had no room for it', () => {
    expect(githubIssues(withItems(item(long)))).toMatch(/^## (word )+word…\n\n(word )+end\\\nsecond line\n\n- Labels/m)
  })

  it('says so when there is none', () => {
    expect(githubIssues(withItems())).toContain('There is no open action item.')
  })

  it.each(HOSTILE)('takes %j as text', (text) => {
    const issues = githubIssues(withItems(item(`begin ${text}`)))
    expect(issues.match(/^## /gm)).toHaveLength(1)
    expect(issues).not.toMatch(/(?<!\\)<(script|img)/)
  })
})

describe('due dates for a calendar', () => {
  const written = calendar(some, at('2026-11-22 12:00'))

  it('has an all-day event for each open item that is due on a day', () => {
    expect(written.match(/BEGIN:VEVENT/g)).toHaveLength(1)
    expect(written).toContain('DTSTART;VALUE=DATE:20261201\r\n')
    expect(written).toContain('SUMMARY:Lee: Alert on free disk space\r\n')
    expect(written).toContain('UID:item-24@faultline\r\n')
    expect(written).toContain('DTSTAMP:20261122T120000Z\r\n')
  })

  it('is the same each time it is made of the same, and folds every line to 75 octets', () => {
    const hostile = withItems(
      ...HOSTILE.map((text, i) => item(text, { due: '2026-12-01', id: `i${i}` as ActionItemId })),
    )
    const made = calendar(hostile, at('2026-11-22 12:00'))
    expect(calendar(hostile, at('2026-11-22 12:00'))).toBe(made)
    for (const line of made.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(76)
    expect(made).not.toMatch(/[^\r]\n/)
  })
})
