import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { expect, it } from 'vitest'
import { oneLine } from '../../shared/document/printable.ts'
import { composed, htmlOf } from '../shared/document/written.ts'
import { caseOf } from './cases.ts'
import { have, onPath, run, workFolder } from './tools.ts'

/* Printed as the app prints, by the engine that Electron is built on; what only a PDF can get wrong is judged here. */

const folder = workFolder()

it.skipIf(!have('chromium', 'qpdf', 'pdfinfo', 'pdffonts', 'pdftotext', 'mutool'))(
  'is whole, tagged, with every heading in its outline, page numbers and its fonts inside; a cut file is found',
  async () => {
    const incident = caseOf('sample')
    const browser = await chromium.launch({ executablePath: onPath('chromium') ?? '', args: ['--no-sandbox'] })
    const page = await browser.newPage()
    await page.setContent(htmlOf(incident))
    const pdf = path.join(folder, 'sample.pdf')
    await page.pdf({ path: pdf, tagged: true, outline: true, preferCSSPageSize: true, printBackground: true })
    await browser.close()

    expect(run('qpdf', ['--check', pdf]).code).toBe(0)
    const info = run('pdfinfo', [pdf]).out
    expect(info).toMatch(/Tagged: +yes/)
    expect(info).toContain(composed(incident).title)
    const count = /Pages: +(\d+)/.exec(info)?.[1]
    expect(run('pdftotext', ['-layout', pdf, '-']).out).toContain(`Page 2 of ${count}`)
    const headings = composed(incident).blocks.flatMap((block) =>
      block.kind === 'heading' ? [oneLine(block.text)] : [],
    )
    const outline = run('mutool', ['show', pdf, 'outline']).out
    expect([...outline.matchAll(/"(.*)"\t#/g)].map(([, text]) => text)).toEqual(headings)
    const tags = run('pdfinfo', ['-struct', pdf]).out
    for (const tag of ['H1', 'H2', 'H3', 'Table', 'Caption', 'TH', 'TD', 'Figure', 'Link']) {
      expect(tags).toMatch(new RegExp(`^ *${tag}\\b`, 'm'))
    }
    const fonts = run('pdffonts', [pdf]).out.trim().split('\n').slice(2)
    for (const font of fonts) expect(font).toMatch(/ yes +(yes|no) +yes +\d+ +\d+$/)

    const torn = path.join(folder, 'torn.pdf')
    writeFileSync(torn, readFileSync(pdf).subarray(0, 20_000))
    expect(run('qpdf', ['--check', torn]).code).not.toBe(0)
  },
  120_000,
)
