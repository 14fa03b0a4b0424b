import { describe, expect, it } from 'vitest'
import { timelineRows } from '../../../shared/verify/timelineRows.ts'
import { incidentOf, logged } from '../../helpers/build.ts'
import { htmlOf, markdownOf } from '../document/written.ts'

const incident = incidentOf(
  logged('detection', '10:00', 'Alert: 5 % | "quoted" <b>bold</b> & more'),
  logged('note', '10:05', 'two\nlines'),
)

describe('the rows of a written timeline', () => {
  it('are found in Markdown and in HTML, the head first', () => {
    for (const rows of [timelineRows(markdownOf(incident), 'md'), timelineRows(htmlOf(incident), 'html')]) {
      expect(rows).toHaveLength(3)
      expect(rows[0]).toMatch(/^Time \(UTC\) \| Kind \| What happened/)
      expect(rows[1]).toContain('Alert: 5 %')
      expect(rows[2]).toContain('two lines')
    }
    expect(timelineRows(htmlOf(incident), 'html')[1]).toContain('Alert: 5 % | "quoted" <b>bold</b> & more')
  })

  it('are the same after a tool has aligned the columns or changed the line ends', () => {
    const document = markdownOf(incident)
    const tidied = document.replaceAll('|', '  |  ').replaceAll('\n', '\r\n')
    expect(timelineRows(tidied.replaceAll('\\  |', '\\|'), 'md')).toHaveLength(3)
    expect(timelineRows(document.replaceAll('\n', '\r\n'), 'md')).toEqual(timelineRows(document, 'md'))
  })

  it.each([
    '',
    '# Notes\n\n| a |\n| - |\n| b |\n',
    '### Full Timeline\n\nNo event.\n\n## Root Cause\n\n| a |\n| - |\n',
  ])('are none in %j', (document) => {
    expect(timelineRows(document, 'md')).toEqual([])
    expect(timelineRows(document, 'html')).toEqual([])
  })
})
