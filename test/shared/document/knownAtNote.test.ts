import { describe, expect, it } from 'vitest'
import { blockWords } from '../../../shared/document/blockWords.ts'
import { composeDocument } from '../../../shared/document/composeDocument.ts'
import { copyOptions } from '../../../shared/document/copyOptions.ts'
import { DEFAULT_EXPORT_OPTIONS } from '../../../shared/document/exportOptions.ts'
import type { TemplateChoice } from '../../../shared/document/templates/choice.ts'
import { PRESET_IDS } from '../../../shared/document/templates/presets.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { at, event, incidentOf } from './incidents.ts'
import { options } from './written.ts'

const incident = incidentOf([event({ kind: 'detection', text: 'Alert', occurredAt: at('10:00') })])

const linesOf = (template: TemplateChoice, knownAt: Instant | null) => {
  const copy = copyOptions(incident, { ...DEFAULT_EXPORT_OPTIONS, template, knownAt })
  return blockWords(composeDocument(incident, { ...options, ...copy }).blocks).split('\n')
}

describe('a copy that knows only what was known at a moment', () => {
  it.each(PRESET_IDS)('says so under the title: %s', (template) => {
    expect(linesOf(template, at('10:05')).slice(0, 4)).toContain('As known at 2026-03-01 10:05 UTC')
    expect(linesOf(template, null).join()).not.toContain('As known at')
  })

  it('says so where a template has no title of its own', () => {
    expect(linesOf({ text: '## Ours\n\nWords.\n' }, at('10:05'))[1]).toBe('As known at 2026-03-01 10:05 UTC')
  })

  it('says when it was made, not the moment that it speaks at', () => {
    const made = { ...options, now: at('10:05'), madeAt: at('18:00') }
    const { footer } = composeDocument(incident, { ...made, ...copyOptions(incident, DEFAULT_EXPORT_OPTIONS) })
    expect(footer.join()).toContain('Exported 2026-03-01 18:00 UTC')
  })
})
