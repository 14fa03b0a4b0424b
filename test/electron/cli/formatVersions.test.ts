import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Terminal, terminals } from './terminal.ts'

// [J8] Versions: docs/journal.md.

const GOLDEN = join(import.meta.dirname, '../../fixtures/journals')
const terminal = terminals()

/** A library with one golden journal in it, and how to see whether a byte of that changed. */
function withGolden(name: string) {
  const at: Terminal = terminal()
  const folder = join(at.library, 'golden')
  mkdirSync(folder, { recursive: true })
  const files = readdirSync(join(GOLDEN, name)).filter((file) => file.endsWith('.ndjson'))
  for (const file of files) cpSync(join(GOLDEN, name, file), join(folder, file))
  const segments = () => readdirSync(folder).filter((file) => file.endsWith('.ndjson'))
  const isUntouched = () =>
    files.every((file) => readFileSync(join(folder, file)).equals(readFileSync(join(GOLDEN, name, file))))
  return { at, files, segments, isUntouched }
}

describe('[J8] a log that a newer major version wrote to', () => {
  it('can be read and exported, says why it is not added to, and nothing is written', async () => {
    const { at, files, segments, isUntouched } = withGolden('v1/newerMajor')
    const log = await at.run(['log', 'golden', 'n may not be'])
    expect(log.code).toBe(1)
    expect(log.errors).toContain('A newer version of Faultline has written to this incident.')
    expect(log.errors).toContain('Update Faultline to add to it.')
    const exported = await at.run(['export', 'golden', '--to', 'out', '--format', 'md'])
    expect(exported.code).toBe(0)
    const document = readFileSync(exported.out.split('\n').find((file) => file.endsWith('.md')) ?? '', 'utf8')
    expect(document).toContain('Every third order fails')
    expect(document).toContain('Not sealed.')
    const verified = await at.run(['verify', 'golden'])
    expect([verified.code, verified.out]).toEqual([
      1,
      expect.stringContaining('Written by a newer version of Faultline.'),
    ])
    expect(segments()).toEqual(files)
    expect(isUntouched()).toBe(true)
  })
})

describe('[J8] an op and fields that this version does not know', () => {
  it('stay byte for byte through logging, sealing and exporting', async () => {
    const { at, files, segments, isUntouched } = withGolden('v1/newerMinor')
    expect((await at.run(['log', 'golden', 'n and on'])).code).toBe(0)
    expect((await at.run(['export', 'golden', '--to', 'out', '--format', 'md'])).code).toBe(0)
    expect((await at.run(['verify', 'golden'])).code).toBe(0)
    expect(isUntouched()).toBe(true)
    expect(segments().length).toBe(files.length + 1)
  })
})

describe('[J11] a sealed log of an earlier version', () => {
  it('has seals that are good still', async () => {
    const { at } = withGolden('v1.1/sealed')
    const { code, out } = await at.run(['verify', 'golden', '--json'])
    expect(code).toBe(0)
    const { seals, unsealed } = JSON.parse(out)
    expect(seals.map(({ state, device }: { state: string; device: string }) => `${state} ${device}`)).toEqual([
      'good 1a2b3c4d5e',
      'good 1a2b3c4d5e',
      'good f0e9d8c7b6',
      'good 1a2b3c4d5e',
    ])
    expect(new Set(seals.map(({ key }: { key: string }) => key)).size).toBe(2)
    expect(unsealed).toBe(0)
  })
})
