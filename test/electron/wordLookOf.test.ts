import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, expect, it } from 'vitest'
import { wordLookOf } from '../../electron/wordLookOf.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'faultline-look-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, bytes: Uint8Array): string => {
  const at = path.join(folder, name)
  writeFileSync(at, bytes)
  return at
}

it('takes the styles of a Word template', async () => {
  const styles = '<w:styles xmlns:w="x"><w:style w:styleId="Heading1"/></w:styles>'
  const look = await wordLookOf(file('house.dotx', zipSync({ 'word/styles.xml': strToU8(styles) })))
  expect(look.ok && look.value.styles).toContain('Heading1')
})

it('names the file that is no Word template, and the one that is not there', async () => {
  const text = file('notes.dotx', strToU8('notes'))
  const refused = await wordLookOf(text)
  expect(refused).toMatchObject({ ok: false, error: { kind: 'readFailed', place: text } })
  const gone = path.join(folder, 'gone.dotx')
  expect(await wordLookOf(gone)).toMatchObject({ ok: false, error: { place: gone } })
})
