import { describe, expect, it } from 'vitest'
import { composeDocument } from '../../../../shared/document/composeDocument.ts'
import { copyMarking } from '../../../../shared/document/copyWords.ts'
import { DEFAULT_EXPORT_OPTIONS } from '../../../../shared/document/exportOptions.ts'
import { PRESET_IDS } from '../../../../shared/document/templates/presets.ts'
import { at, incidentOf } from '../incidents.ts'
import { composed, options } from '../written.ts'

const FIELDS = ['impact', 'explanation', 'resolutionDetails', 'conclusion'] as const
const MARKDOWN = 'Some **bold** words.\n\n### Deeper\n\n- one\n- two\n\n| a | b |\n| - | - |\n| c | d |'

describe('the four texts of an incident', () => {
  it.each(FIELDS)('are composed as the Markdown they are edited as: %s', (field) => {
    const { blocks } = composed(incidentOf([], { [field]: MARKDOWN }))
    expect(blocks).toContainEqual({
      kind: 'heading',
      level: field === 'explanation' || field === 'resolutionDetails' ? 4 : 3,
      id: field === 'impact' ? 'summary-impact-1' : `text-${field}-1`,
      text: 'Deeper',
    })
    const text = JSON.stringify(blocks)
    expect(text).toContain('{"kind":"strong","children":[{"kind":"text","text":"bold"}]}')
    expect(blocks).toContainEqual(expect.objectContaining({ kind: 'table', fromLog: false }))
    expect(text).not.toContain('**')
  })

  it.each(FIELDS)('keep the line breaks of plain text: %s', (field) => {
    const { blocks } = composed(incidentOf([], { [field]: 'first line\nsecond line\n\nsecond part' }))
    const text = JSON.stringify(blocks)
    expect(text).toContain('"first line\\nsecond line"')
    expect(text).toContain('"second part"')
  })

  it('never give two headings one id, whatever the template prints twice', () => {
    const incident = incidentOf([], Object.fromEntries(FIELDS.map((field) => [field, MARKDOWN])))
    for (const template of PRESET_IDS) {
      const ids = composeDocument(incident, { ...options, template }).blocks.flatMap((block) =>
        block.kind === 'heading' ? [block.id] : [],
      )
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('are words without marks where a template puts them into a line', () => {
    const incident = incidentOf([], { impact: 'Orders **failed**, see `api`.' })
    const template = { text: '{% section "title" %}\n\nIn short: {{ impact }}\n' }
    const { blocks } = composeDocument(incident, { ...options, template })
    expect(JSON.stringify(blocks)).toContain('In short: Orders failed, see api.')
  })
})

describe('the head of every page [R5]', () => {
  it('says nothing of a whole copy', () => {
    expect(copyMarking(DEFAULT_EXPORT_OPTIONS)).toBe('')
  })

  it('says for whom a copy is, what is replaced in it, and when it was known', () => {
    const mask = { people: true, secrets: true, names: 'roles' } as const
    expect(copyMarking({ rendition: 'executive', mask, knownAt: at('10:05') })).toBe(
      'For executives · people by role · secrets replaced · as known at 2026-03-01 10:05 UTC',
    )
    const unmasked = { people: false, secrets: true, names: 'pseudonyms' } as const
    expect(copyMarking({ rendition: 'internal', mask: unmasked, knownAt: null })).toBe('Secrets replaced')
  })
})
