import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportedIn } from '../../scripts/demo/documents.mjs'
import { factsOf, lineOf } from '../../scripts/demo/facts.mjs'
import { pdfText } from '../../scripts/pdfText.mjs'
import { readEntryLine } from '../../shared/entryLine/read.ts'
import { instant, UTC } from '../../shared/time/instant.ts'
import { tempFolders } from '../helpers/tempFolder.ts'

const newFolder = tempFolders()

/** A PDF of one page, as short as readers take one. */
function pdfOf(text: string): Buffer {
  const words = `BT /F1 12 Tf 20 100 Td (${text.replaceAll(/[\\()]/g, '\\$&')}) Tj ET`
  const objects = [
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    '<</Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Resources <</Font <</F1 4 0 R>>>> /Contents 5 0 R>>',
    '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>',
    `<</Length ${words.length}>> stream\n${words}\nendstream`,
  ]
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('')
  return Buffer.from(`%PDF-1.4\n${body}trailer\n<</Root 1 0 R>>\n%%EOF\n`, 'latin1')
}

function exported(markdown: string, html = markdown, pdf = markdown) {
  const folder = newFolder()
  writeFileSync(path.join(folder, 'a.md'), markdown)
  writeFileSync(path.join(folder, 'a.html'), html)
  writeFileSync(path.join(folder, 'a.pdf'), pdfOf(pdf))
  writeFileSync(path.join(folder, 'a.svg'), '<svg xmlns="http://www.w3.org/2000/svg"></svg>')
  return exportedIn(folder)
}

describe('the check of the demo’s documents', () => {
  it('finds a text whatever a format does with spaces, escapes and entities', async () => {
    const document = await exported('a \\_b\\_ & **c**', '<p>a <b>_b_</b> &amp;&#x20;c</p>', 'a_b_&c')
    document.says(['a _b_ & c'])
    expect(document.faults).toEqual([])
  })

  it('names the format that leaves something out', async () => {
    const document = await exported('one two', '<p>one two</p>', 'one')
    document.says(['two'])
    expect(document.faults).toEqual(['PDF does not say “two”'])
  })

  it('minds in which section a text stands', async () => {
    const document = await exported('## First\n\none\n\n### Part\n\ntwo\n\n## Second\n\nthree')
    document.saysUnder('First', ['one', 'two', 'three'])
    document.saysUnder('Missing', ['one'])
    expect(document.faults).toEqual(['“First” does not say “three”', '“Missing” does not say “one”'])
  })

  it('notices a time that nobody recorded', async () => {
    const document = await exported('- after ≈ 2024-01-16 09:30 UTC: looked\n- 2024-01-16 10:05 UTC: repaired')
    document.inventsNoTimeFor('looked')
    expect(document.faults).toEqual([])
    document.inventsNoTimeFor('repaired')
    expect(document.faults).toHaveLength(1)
  })
})

it('reads the words of a PDF', async () => {
  expect((await pdfText(pdfOf('Größe (5 %)'))).pages).toEqual(['Größe (5 %)'])
})

it.each(['quantumleap-2024-01-16.json', 'gitlab-2017-01-31-database.json'])(
  'types every event of %s as it is',
  (name) => {
    for (const event of factsOf(name).events) {
      const now = instant(Date.parse('2026-11-22T12:00:00Z'))
      const { intent, problem } = readEntryLine(lineOf(event), { now, startedAt: now, zone: UTC, incident: null })
      expect(problem).toBeNull()
      expect(intent).toMatchObject({ kind: 'add', event: { text: event.text } })
      if (event.precision !== 'order_only')
        expect(intent).toMatchObject({ event: { occurredAt: Date.parse(event.time) } })
    }
  },
)
