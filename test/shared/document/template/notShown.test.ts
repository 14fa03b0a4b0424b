import { describe, expect, it } from 'vitest'
import { composeDocument } from '../../../../shared/document/composeDocument.ts'
import { notShownIn, notShownWords } from '../../../../shared/document/template/notShown.ts'
import type { Incident } from '../../../../shared/incident/incident.ts'
import { declared, incidentOf, note } from '../../../helpers/build.ts'
import { options } from '../written.ts'

const written = (fields: Partial<Incident>): Incident => ({
  ...incidentOf(declared('Checkout fails'), note('10:00', 'Orders hang')),
  ...fields,
})

const saidOf = (incident: Incident, text: string): string =>
  notShownWords(notShownIn(incident, composeDocument(incident, { ...options, template: { text } })))

const impact = 'Carts were **lost** in the EU.\n\n{% data "keyFacts" %}\n\nMail was late.'

describe('what a template does not show', () => {
  it('is a text that it has no place for', () => {
    expect(saidOf(written({ impact }), '# {{ title }}\n{% section "summary" %}')).toBe(
      'This template does not show all that is written in “Impact”.',
    )
  })

  it('is what was put between the words, where only these are printed', () => {
    const said = saidOf(written({ impact }), '# {{ title }}\n{% section "summary" %}\n\n{{ impact }}')
    expect(said).toContain('It shows the words of “Impact”, and not the data put between them')
    expect(saidOf(written({ impact: 'Carts were **lost**.\n\nAll day.' }), '# {{ title }}\n\n{{ impact }}')).toBe('')
  })

  it('is the rest of a text that is cut', () => {
    expect(saidOf(written({ impact }), '# {{ title }}\n\n{{ impact | truncate: 12 }}')).toContain('“Impact”')
  })

  it('is a text that holds nothing but data', () => {
    expect(saidOf(written({ impact: '{% data "keyFacts" %}' }), '# {{ title }}\n\n{{ impact }}')).toContain('“Impact”')
  })

  it.each(['{% section "impact" %}', '{% section "issueSummary" %}'])('is nothing where there is a %s', (section) => {
    expect(saidOf(written({ impact }), `# {{ title }}\n${section}`)).toBe('')
  })

  it('is nothing where nothing is written', () => {
    expect(saidOf(written({}), '# {{ title }}')).toBe('')
  })
})
