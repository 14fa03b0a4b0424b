import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newest } from '../../scripts/bundle.mjs'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'faultline-newest-'))
  mkdirSync(path.join(folder, 'a'))
  writeFileSync(path.join(folder, 'a', 'old.ts'), '')
  for (const name of ['a/old.ts', 'a', '.']) touch(name, 1000)
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('newest', () => {
  it('sees a file changed in a folder below', () => {
    touch('a/old.ts', 2000)
    expect(newest(folder)).toBe(2_000_000)
  })

  it('sees a file deleted in a folder below', () => {
    rmSync(path.join(folder, 'a', 'old.ts'))
    expect(newest(folder)).toBeGreaterThan(1_000_000)
  })

  it('counts what is not there as never changed', () => {
    expect(newest(path.join(folder, 'missing'))).toBe(0)
  })
})

function touch(name: string, seconds: number): void {
  utimesSync(path.join(folder, name), seconds, seconds)
}
