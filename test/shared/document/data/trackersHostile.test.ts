import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { calendar } from '../../../../shared/document/data/calendar.ts'
import { readCsv } from '../../../../shared/document/data/csv.ts'
import { githubIssues } from '../../../../shared/document/data/githubIssues.ts'
import { jiraCsv } from '../../../../shared/document/data/jiraCsv.ts'
import { wikiHtml } from '../../../../shared/document/data/wikiHtml.ts'
import { oneLine, printable } from '../../../../shared/document/printable.ts'
import type { ActionItemId } from '../../../../shared/ids.ts'
import type { Incident } from '../../../../shared/incident/incident.ts'
import { CASES } from '../../../formats/cases.ts'
import { everywhere } from '../../../formats/everywhere.ts'
import { at } from '../../../helpers/build.ts'
import { readHtml } from '../figure/readXml.ts'
import { HOSTILE } from '../hostile.ts'
import { readMarkdown } from '../readMarkdown.ts'
import { composed } from '../written.ts'
import { asJiraShows, markupLeft } from './jiraShows.ts'
import { readCalendar } from './readCalendar.ts'

const NOW = at('2026-11-22 12:00')

/** The text in every field, on items that are due. */
const dueEverywhere = (text: string): Incident => {
  const incident = everywhere(text)
  return { ...incident, actionItems: incident.actionItems.map((item) => ({ ...item, due: '2026-12-01' })) }
}

/** What a title has room for of a text. */
const beginning = (text: string): string => oneLine(text).slice(0, 100)

describe.each(HOSTILE)('%j in every field', (text) => {
  const incident = dueEverywhere(text)

  it('comes out of the file for Jira, in as many columns as its head has', () => {
    const file = jiraCsv(incident)
    const { data, errors } = Papa.parse<string[]>(file.slice(1).trimEnd())
    expect(errors).toEqual([])
    expect(new Set(data.map((row) => row.length))).toEqual(new Set([data[0]?.length]))
    expect(data.flat().filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([])
    const { rows } = readCsv(file)
    expect(rows).toHaveLength(2)
    for (const { cells } of rows) {
      expect(cells.summary).toContain(beginning(text))
      expect(cells.assignee).toBe(oneLine(text))
      expect(oneLine(`${cells.summary}\n${asJiraShows(cells.description ?? '')}`)).toContain(oneLine(text))
      expect(markupLeft(cells.description ?? '')).toEqual([])
    }
  })

  it('comes out of the issues as text', () => {
    const read = readMarkdown(githubIssues(incident))
    expect(read.headings.map(([level]) => level)).toEqual([1, 2, 2])
    expect(read.headings[1]?.[1]).toContain(beginning(text))
    expect(read.text).toContain(`Owner: ${beginning(text)}`)
    const kinds = new Set(['root', 'heading', 'paragraph', 'text', 'list', 'listItem', 'thematicBreak', 'break'])
    expect([...read.kinds].filter((kind) => !kinds.has(kind))).toEqual([])
  })

  it('comes out of the calendar as text', () => {
    const events = readCalendar(calendar(incident, NOW))
    expect(events).toHaveLength(2)
    for (const event of events) {
      expect(event.get('SUMMARY')).toContain(beginning(text))
      expect(event.get('DESCRIPTION')).toContain(printable(text).split('\n')[0])
      expect(event.get('DTSTART')).toBe('20261201')
    }
  })

  it('comes out of the copy for a wiki as text', () => {
    const read = readHtml(`<body>${wikiHtml(composed(incident))}</body>`)
    expect(read.text.replace(/\s+/g, ' ').split(oneLine(text)).length).toBeGreaterThan(10)
    expect(read.elements.filter((name) => /^(script|img|style|svg|iframe|link|object)$/.test(name))).toEqual([])
    expect(read.attributes.filter(([name]) => !/^(href|start|scope|style|cite)$/.test(name))).toEqual([])
  })
})

describe('500 of them', () => {
  const many = (CASES.many ?? CASES.empty)?.() as Incident
  const items = Array.from({ length: 500 }, (_, i) => ({
    id: `item-${i}` as ActionItemId,
    list: 'task' as const,
    text: `Do thing ${i}, and ${'say more '.repeat(40)}`,
    owner: `Person ${i}`,
    due: '2026-12-01',
    state: 'open' as const,
    removed: false,
  }))
  const incident = { ...many, actionItems: items }

  it('action items are all in the files for trackers', () => {
    expect(readCsv(jiraCsv(incident)).rows.map(({ cells }) => cells['external id'])).toEqual(items.map(({ id }) => id))
    expect(githubIssues(incident).match(/^## Do thing \d+,/gm)).toHaveLength(500)
    expect(readCalendar(calendar(incident, NOW)).map((event) => event.get('UID'))).toEqual(
      items.map(({ id }) => `${id}@faultline`),
    )
  })

  it('events are all in the copy for a wiki', () => {
    const { text } = readHtml(`<body>${wikiHtml(composed(incident))}</body>`)
    expect(incident.timeline.filter((event) => !text.includes(event.text))).toEqual([])
  })
})
