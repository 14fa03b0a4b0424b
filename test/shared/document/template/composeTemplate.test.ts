import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ComposedDocument, composeDocument } from '../../../../shared/document/composeDocument.ts'
import { plainText } from '../../../../shared/document/inlines.ts'
import { oneLine } from '../../../../shared/document/printable.ts'
import { escapeMarkdown } from '../../../../shared/document/template/escapeMarkdown.ts'
import { PRESET_IDS } from '../../../../shared/document/templates/presets.ts'
import type { Incident } from '../../../../shared/incident/incident.ts'
import { SAMPLES, sampleIncident } from '../../../helpers/samples.ts'
import { HOSTILE } from '../hostile.ts'
import { at, event, incidentOf } from '../incidents.ts'
import { headings, options } from '../written.ts'

const laidOut = (text: string, incident: Incident = incidentOf([])): ComposedDocument =>
  composeDocument(incident, { ...options, template: { text } })

const texts = (document: ComposedDocument): readonly string[] =>
  document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.inlines)] : []))

const prose = (id: string, markdown: string) =>
  new Map([
    [
      id,
      { id, markdown, removed: false, madeAt: at('10:00'), madeBy: 'Ana', changedAt: at('10:00'), changedBy: 'Ana' },
    ],
  ])

describe('a template', () => {
  it('orders, renames and leaves out sections', () => {
    const document = laidOut(
      '# {{ title }}\n{% section "impact", title: "Who felt it" %}\n## Ours\n{% section "summary", level: 3 %}',
    )
    expect(headings(document)).toEqual(['# Checkout errors', '## Who felt it', '## Ours', '### Summary'])
  })

  it('has one title, skips no level, and uses no id twice', () => {
    const document = laidOut('#### Deep\n# One\n# Two\n{% section "summary" %}\n{% section "summary" %}')
    expect(headings(document)).toEqual(['# Checkout errors', '## Deep', '## One', '## Two', '## Summary', '## Summary'])
    const ids = document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('asks, loops and counts', () => {
    const incident = incidentOf([event({ kind: 'note', text: 'Pizza', occurredAt: at('10:00') })], { severity: 'SEV1' })
    const text =
      '{% if severity %}Severity {{ severity }}{% endif %}\n\n{% for one in events %}{{ one.text }}, {% endfor %}{{ eventCount }}'
    expect(texts(laidOut(text, incident))).toEqual(['Severity SEV1', 'Pizza, 1'])
  })

  it('says that what is not there is not recorded', () => {
    expect(texts(laidOut('{{ severity }} / {{ took.toDetect }}'))).toEqual(['not recorded / not recorded'])
  })

  it('prints what was written under the name of the text, as Markdown', () => {
    const incident = incidentOf([])
    const records = { ...incident.records, prose: prose('apology', 'We are **sorry**.') }
    const document = laidOut('{% write "apology", title: "Sorry" %}', { ...incident, records })
    expect(headings(document)).toContain('## Sorry')
    expect(JSON.stringify(document.blocks)).toContain('"kind":"strong"')
    expect(texts(laidOut('{% write "apology" %}'))).toEqual(['Not recorded.'])
  })

  it('never lets what the incident says become markup', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE)), (title) => {
        const wanted = oneLine(title.replaceAll('\ue000', ''))
        fc.pre(wanted !== '')
        const document = laidOut(`before ${escapeMarkdown(title)} after`)
        expect(texts(document)).toEqual([`before ${wanted} after`])
      }),
    )
  })

  it('that runs wild is stopped, and the usual one is used with a note', () => {
    const wild =
      '{% for a in (1..3000) %}{% for b in (1..3000) %}{% for c in (1..3000) %}x{% endfor %}{% endfor %}{% endfor %}'
    const document = laidOut(`a\n${wild}`)
    expect(document.faults[0]).toMatchObject({ line: 2 })
    expect(document.blocks.some((block) => block.kind === 'callout')).toBe(true)
    expect(headings(document)).toContain('## Issue Summary')
  })
})

describe('the template of an incident', () => {
  it('is kept with it, and lays its document out anywhere', () => {
    const incident = incidentOf([])
    const own = { name: 'Ours', text: '{% section "lessons" %}', id: 'own', removed: false }
    const stamp = { madeAt: at('10:00'), madeBy: 'Ana', changedAt: at('10:00'), changedBy: 'Ana' }
    const records = { ...incident.records, template: new Map([['own', { ...own, ...stamp }]]) }
    const document = composeDocument({ ...incident, records }, { ...options, template: 'incident' })
    expect(headings(document)).toEqual(['# Checkout errors', '## Lessons'])
  })
})

describe.each(PRESET_IDS)('the preset %s', (template) => {
  it('lays out an empty incident and every sample without a fault', () => {
    for (const incident of [incidentOf([]), ...SAMPLES.slice(0, 2).map(sampleIncident)]) {
      const document = composeDocument(incident, { ...options, template })
      expect(document.faults).toEqual([])
      const levels = document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))
      expect(levels.filter((level) => level === 1)).toHaveLength(1)
      expect(levels.every((level, i) => i === 0 || level <= (levels[i - 1] ?? 0) + 1)).toBe(true)
    }
  })
})
