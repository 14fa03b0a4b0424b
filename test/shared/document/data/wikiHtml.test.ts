import { describe, expect, it } from 'vitest'
import { composeDocument } from '../../../../shared/document/composeDocument.ts'
import { wikiHtml } from '../../../../shared/document/data/wikiHtml.ts'
import { declared, incidentOf, note } from '../../../helpers/build.ts'
import { sampleIncident } from '../../../helpers/samples.ts'
import { HOSTILE } from '../hostile.ts'
import { instantOf } from '../incidents.ts'

const composed = (incident = sampleIncident('gitlab-2017-01-31-database')) =>
  composeDocument(incident, {
    template: 'classic',
    now: instantOf('2026-11-22T12:00:00Z'),
    head: null,
    appVersion: '0.1.0',
  })

describe('the document for a wiki', () => {
  it('has every heading and every cell of every table', () => {
    const document = composed()
    const html = wikiHtml(document)
    for (const block of document.blocks) {
      if (block.kind === 'heading') expect(html).toContain(`<h${block.level}>`)
      if (block.kind === 'table') expect(html).toContain(block.columns[0]?.title)
    }
    const rows = document.blocks.reduce((sum, block) => {
      if (block.kind === 'table') return sum + block.rows.length + 1
      return block.kind === 'facts' ? sum + block.rows.length : sum
    }, 0)
    expect(html.match(/<tr>/g)).toHaveLength(rows)
  })

  it('needs nothing but itself: its look is at each element, and it has no class, id, picture or script', () => {
    const html = wikiHtml(composed())
    expect(html).toMatch(/<td style="[^"]*border:1px solid/)
    expect(html).not.toMatch(/ (class|id|data-\w+|on\w+)="/)
    expect(html).not.toMatch(/<(svg|img|style|script|link|div|span|time|figure)/)
  })

  it.each(HOSTILE)('takes %j as text', (text) => {
    const html = wikiHtml(composed(incidentOf(declared('Odd'), note('10:00', text))))
    expect(html).not.toMatch(/<(script|img|b)[ >]/)
  })
})
