import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder } from '../../../../shared/document/arrange/inOrder.ts'
import { composeDocument } from '../../../../shared/document/composeDocument.ts'
import { copyOptions } from '../../../../shared/document/copyOptions.ts'
import { DEFAULT_EXPORT_OPTIONS, type ExportOptions } from '../../../../shared/document/exportOptions.ts'
import { completenessOf } from '../../../../shared/document/parts.ts'
import type { Incident } from '../../../../shared/incident/incident.ts'
import { WHOLE_DOCUMENT } from '../../../../shared/incident/records/sectionOrder.ts'
import { knownAt } from '../../../../shared/known/knownAt.ts'
import { renditionOf } from '../../../../shared/rendition/renditionOf.ts'
import { declared, detection, hypothesis, incidentAmended, incidentOf, recorded } from '../../../helpers/build.ts'
import { at } from '../incidents.ts'
import { headings, options } from '../written.ts'

const composed = (incident: Incident, copy: Partial<ExportOptions> = {}) =>
  composeDocument(incident, {
    ...options,
    ...copyOptions(incident, { ...DEFAULT_EXPORT_OPTIONS, template: 'classic', ...copy }),
  })
const order = (id: string, ...names: readonly string[]) =>
  recorded('sectionOrder', id, { order: [...names], moved: '' })
const without = (...keys: readonly string[]) =>
  keys.map((key) => recorded('sectionOmission', key, { leftOut: true, title: key }))

const told = [declared(), detection('10:00', 'Alert'), incidentAmended({ conclusion: 'Never again.' })] as const

describe('the arrangement of an incident’s document', () => {
  it('[R7] tells the parts in the order of the incident', () => {
    const moved = incidentOf(...told, order(WHOLE_DOCUMENT, 'conclusion', 'issue-summary'))
    const main = headings(composed(moved)).filter((line) => /^##? /.test(line))
    expect(main.slice(0, 3)).toEqual(['# Checkout fails', '## Conclusion', '## Issue Summary'])
    expect(main).toHaveLength(6)
  })

  it('[R7] moves sections within their part, and none out of it', () => {
    const moved = incidentOf(...told, order('timeline', 'resolution', 'detection'))
    const lines = headings(composed(moved))
    const from = lines.indexOf('## Timeline')
    expect(lines.slice(from, from + 4)).toEqual(['## Timeline', '### Resolution', '### Full Timeline', '### Detection'])
  })

  it('[R7] leaves a section out of every copy, with its heading', () => {
    const shorter = incidentOf(...told, ...without('conclusion', 'escalation'))
    for (const rendition of ['internal', 'executive', 'customer'] as const) {
      const lines = headings(composed(shorter, { rendition }))
      expect(lines).not.toContain('## Conclusion')
      expect(lines).not.toContain('### Escalation')
    }
    expect(renditionOf(shorter, 'customer').conclusion).toBe('')
    expect(renditionOf(shorter, 'internal').conclusion).toBe('Never again.')
  })

  it('[R7] leaves a heading out when nothing is left below it', () => {
    const one = headings(composed(incidentOf(...told, ...without('explanation'))))
    expect(one).toContain('## Root Cause and Resolution')
    const both = headings(composed(incidentOf(...told, ...without('explanation', 'resolutionDetails'))))
    expect(both).not.toContain('## Root Cause and Resolution')
  })

  it('[R7] keeps what is left out among the parts, where nothing is missing in it', () => {
    const { parts } = composed(incidentOf(...told, ...without('issueSummary')))
    const part = parts.find(({ pieces }) => pieces.some((piece) => piece.isLeftOut))
    expect(part?.id).toBe('issue-summary')
    expect(part === undefined ? null : completenessOf(part)).toMatchObject({ state: 'complete', missing: [] })
  })

  it('[R7] is that of the incident in a copy as known earlier, too', () => {
    const shorter = incidentOf(
      declared(),
      detection('10:00', 'Alert'),
      hypothesis('10:30', 'The cache'),
      ...without('escalation'),
    )
    expect(headings(composed(knownAt(shorter, at('10:10'))))).not.toContain('### Escalation')
  })

  it('skips no level, whatever is left out and moved', () => {
    const odd = incidentOf(
      ...told,
      order(WHOLE_DOCUMENT, 'timeline', 'issue-summary'),
      order('timeline', 'fullTimeline', 'detection'),
      ...without('detection', 'explanation'),
    )
    const levels = headings(composed(odd)).map((line) => line.indexOf(' '))
    for (const [place, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[place - 1] ?? 0) + 1)
  })
})

describe('inOrder', () => {
  const names = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 })
  const self = (name: string) => name

  it('[R7] loses nothing, and orders what is named', () => {
    fc.assert(
      fc.property(names, names, (items, wanted) => {
        const ordered = inOrder(items, wanted, self)
        expect([...ordered].sort()).toEqual([...items].sort())
        const named = wanted.filter((name) => items.includes(name))
        expect(ordered.filter((name) => wanted.includes(name))).toEqual(named)
      }),
    )
  })

  it('[R7] keeps what is not named behind what it follows', () => {
    fc.assert(
      fc.property(names, names, (items, wanted) => {
        const ordered = inOrder(items, wanted, self)
        for (const [place, item] of items.entries()) {
          if (wanted.includes(item)) continue
          expect(ordered[ordered.indexOf(item) - 1]).toBe(items[place - 1])
        }
      }),
    )
  })
})
