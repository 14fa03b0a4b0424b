import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { ROOT } from '../../scripts/paths.mjs'
import { faultsOfPdf, faultsOfPdfFile } from '../formats/judgePdf.ts'
import { readMarkdown } from '../shared/document/readMarkdown.ts'

/* `npm run faultline`, as docs/cli.md describes it: plain Node, and Electron where a PDF is asked for. */

const folder = mkdtempSync(path.join(tmpdir(), 'faultline-command-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const faultline = (
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly errors: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, FAULTLINE_LIBRARY: path.join(folder, 'library') }
    const userData = ['--user-data-dir', path.join(folder, 'user')]
    execFile(
      process.execPath,
      ['scripts/faultline.mjs', ...args, ...userData],
      { cwd: ROOT, env },
      (error, out, errors) => resolve({ code: error === null ? 0 : Number(error.code), out, errors }),
    )
  })

it('logs in plain Node and prints the PDF in Electron', async () => {
  const made: { readonly id: string } = JSON.parse((await faultline('new', 'Checkout fails', '--severity', 'SEV1')).out)
  const logged = await faultline('log', made.id, 'd alert: errors at 12 % -4m @lee')
  expect(logged).toMatchObject({ code: 0, out: expect.stringMatching(/^saved /) })
  await faultline('import', made.id, 'assets/samples/gitlab-2017-01-31-database.json')
  const to = path.join(folder, 'out')
  const exported = await faultline('export', made.id, '--to', to)
  expect(exported).toMatchObject({ code: 0 })
  const files = exported.out.trim().split('\n')
  expect(files.map((file) => path.extname(file)).toSorted()).toEqual(['.html', '.md', '.pdf', '.svg'])
  const fileOf = (ending: string) => files.find((file) => file.endsWith(ending)) ?? ''
  const headings = readMarkdown(readFileSync(fileOf('.md'), 'utf8')).headings.map(([, text]) => text)
  const asked = { title: 'Checkout fails', headings }
  expect(await faultsOfPdf(readFileSync(fileOf('.pdf')), asked)).toEqual([])
  expect(faultsOfPdfFile(fileOf('.pdf'), asked)).toEqual([])
  expect((await faultline('export', 'nowhere', '--to', to)).code).toBe(1)
  expect((await faultline('export', made.id, '--to', to, '--format', 'pdf,odt')).code).toBe(2)
})
