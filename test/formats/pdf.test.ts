import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { expect, it } from 'vitest'
import { pdfText } from '../../scripts/pdfText.mjs'
import { oneLine } from '../../shared/document/printable.ts'
import { composed, htmlOf } from '../shared/document/written.ts'
import { caseOf, DATA_BETWEEN, withDataBetween } from './cases.ts'
import { faultsOfPdf, faultsOfPdfFile } from './judgePdf.ts'
import { have, onPath, workFolder } from './tools.ts'

/* The judge of PDFs is tried on prints of the engine that Electron is built on; test/e2e has it judge those of the app. */

const folder = workFolder()

it.skipIf(!have('chromium'))(
  'a PDF is judged by its tags, outline, letters, page numbers and fonts, and by the data within a text; planted faults are found',
  async () => {
    const incident = caseOf('sample')
    const { title, blocks } = composed(incident)
    const asked = {
      title,
      headings: blocks.flatMap((block) => (block.kind === 'heading' ? [oneLine(block.text)] : [])),
    }
    const browser = await chromium.launch({ executablePath: onPath('chromium') ?? '', args: ['--no-sandbox'] })
    const page = await browser.newPage()
    const print = async (html: string, isTagged: boolean) => {
      await page.setContent(html)
      return await page.pdf({ tagged: isTagged, outline: isTagged, preferCSSPageSize: true, printBackground: true })
    }
    const html = htmlOf(incident)
    const good = await print(html, true)
    expect(await faultsOfPdf(good, asked)).toEqual([])
    expect((await pdfText(good)).roles).toContain('Caption')
    const file = path.join(folder, 'good.pdf')
    writeFileSync(file, good)
    expect(faultsOfPdfFile(file, asked)).toEqual([])

    const plain = await print(html, false)
    const untagged = await faultsOfPdf(plain, asked)
    expect(untagged.join('\n')).toMatch(/its outline is \[\]\n.*\n?no H1 among its tags/s)
    const plainFile = path.join(folder, 'plain.pdf')
    writeFileSync(plainFile, plain)
    const found = faultsOfPdfFile(plainFile, asked)
    if (have('pdfinfo')) expect(found).toEqual(expect.arrayContaining(['pdfinfo finds no tags', 'pdfinfo finds no TH']))
    if (have('mutool')) expect(found).toContain('mutool finds another outline')
    const unnumbered = await print(html.replaceAll('@bottom-right', '@bottom-centre'), true)
    expect(await faultsOfPdf(unnumbered, asked)).toEqual(['a page bears no number'])
    const { pages } = await pdfText(await print(htmlOf(withDataBetween()), true))
    expect(oneLine(pages.join(' '))).toMatch(DATA_BETWEEN)
    await browser.close()

    const torn = good.subarray(0, 20_000)
    expect(await faultsOfPdf(torn, asked)).not.toEqual([])
    const tornFile = path.join(folder, 'torn.pdf')
    writeFileSync(tornFile, torn)
    if (have('qpdf')) expect(faultsOfPdfFile(tornFile, asked)).toContain('qpdf finds it torn')
  },
  60_000,
)
