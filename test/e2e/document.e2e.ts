import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../../scripts/paths.mjs'
import { HOSTILE } from '../shared/document/hostile.ts'

/* What the real browser engine makes of the document: the PDF as a reader's program sees it. */

const folder = mkdtempSync(path.join(tmpdir(), 'faultline-document-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const faultline = (...args: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, FAULTLINE_LIBRARY: path.join(folder, 'library') }
    const userData = ['--user-data-dir', path.join(folder, 'user')]
    execFile(
      process.execPath,
      ['scripts/faultline.mjs', ...args, ...userData],
      { cwd: ROOT, env },
      (error, out, said) => (error === null ? resolve(out) : reject(new Error(said))),
    )
  })

async function pdfOf(file: string): Promise<string> {
  const made: { readonly id: string } = JSON.parse(await faultline('import', 'new', file, '--json'))
  const out = await faultline('export', made.id, '--to', path.join(folder, made.id), '--format', 'pdf')
  const pdf = out.split('\n').find((name) => name.endsWith('.pdf'))
  if (pdf === undefined) throw new Error(`no PDF among: ${out}`)
  return readFileSync(pdf, 'latin1')
}

describe('the PDF', () => {
  let pdf = ''
  beforeAll(async () => {
    pdf = await pdfOf(path.join(ROOT, 'assets', 'samples', 'gitlab-2017-01-31-database.json'))
  })

  it('has pages of A4', () => {
    expect(pdf.match(/\/Type \/Page\n/g)?.length).toBeGreaterThan(2)
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/)
  })

  it('is tagged and says its language, so that it can be read aloud', () => {
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toMatch(/\/Marked true/)
    expect(pdf).toContain('/Lang (en)')
  })

  it('describes its figure', () => {
    expect(pdf).toMatch(/\/Alt (\(Timeline of|<FEFF)/)
  })

  it('has an outline of its headings', () => {
    for (const heading of ['Issue Summary', 'Misleading Paths', 'Root Cause and Resolution', 'Conclusion']) {
      expect(pdf).toContain(`/Title (${heading})`)
    }
  })

  it('names the app as its maker, and not the machine', () => {
    expect(pdf).toContain('/Creator (Faultline)')
  })

  it('embeds what it needs and runs nothing', () => {
    expect(pdf).not.toMatch(/\/JavaScript|\/OpenAction|\/URI/)
  })
})

it('prints a document full of hostile texts', async () => {
  const file = path.join(folder, 'hostile.json')
  const events = HOSTILE.map((text) => ({ time: '2026-03-01T10:00:00Z', kind: 'note', text }))
  writeFileSync(file, JSON.stringify({ title: HOSTILE[5], start: '2026-03-01T10:00:00Z', events }))
  expect(await pdfOf(file)).toMatch(/^%PDF-/)
})
