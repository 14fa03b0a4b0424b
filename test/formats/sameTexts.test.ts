import { describe, expect, it } from 'vitest'
import { oneLine } from '../../shared/document/printable.ts'
import { toDocx } from '../../shared/document/toDocx.ts'
import type { Incident } from '../../shared/incident/incident.ts'
import { SAMPLES, sampleIncident } from '../helpers/samples.ts'
import { readHtml } from '../shared/document/figure/readXml.ts'
import { HOSTILE } from '../shared/document/hostile.ts'
import { readMarkdown } from '../shared/document/readMarkdown.ts'
import { composed, htmlOf, markdownOf } from '../shared/document/written.ts'
import { DATA_BETWEEN, withDataBetween } from './cases.ts'
import { everywhere } from './everywhere.ts'
import { readDocx } from './readDocx.ts'
import { FULL } from './tools.ts'

/** All text of a document, as a reader of the format gets it. A new format of the document belongs in here. */
const FORMATS: Readonly<Record<string, (incident: Incident) => Promise<string> | string>> = {
  Markdown: (incident) => readMarkdown(markdownOf(incident)).text,
  HTML: (incident) => readHtml(htmlOf(incident)).text,
  Word: async (incident) =>
    readDocx(await toDocx(composed(incident), { pictures: [], look: null })).paragraphs.join('\n'),
}

describe.each(Object.entries(FORMATS))('%s', (_format, read) => {
  it('has every event of every real incident', async () => {
    for (const name of FULL ? SAMPLES : SAMPLES.filter((_, i) => i % 3 === 0)) {
      const incident = sampleIncident(name)
      const text = oneLine(await read(incident))
      const lost = incident.timeline.filter((event) => !text.includes(oneLine(event.text)))
      expect({ name, lost: lost.map((event) => event.text) }).toEqual({ name, lost: [] })
    }
  })

  it('would tell of a lost one', async () => {
    const [name = ''] = SAMPLES
    const incident = sampleIncident(name)
    const [first, ...rest] = incident.timeline
    const text = oneLine(await read({ ...incident, timeline: rest, impact: '', explanation: '', conclusion: '' }))
    expect(text.includes(oneLine(first?.text ?? ''))).toBe(false)
  })
})

it.each(['HTML', 'Word'])('[R8] %s has the data that a text asks for, between its words', async (format) => {
  const text = oneLine((await FORMATS[format]?.(withDataBetween())) ?? '')
  expect(text).toMatch(DATA_BETWEEN)
  expect(text).not.toContain('{%')
})

it.each(HOSTILE.filter((_, i) => FULL || i % 6 === 0))(
  'gives back to a reader of Word, in every field: %j',
  async (text) => {
    const read = oneLine((await FORMATS.Word?.(everywhere(text))) ?? '')
    expect(read.split(oneLine(text)).length).toBeGreaterThan(15)
  },
)
