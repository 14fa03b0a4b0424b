import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fingerprintOf, isSigned, type Sealer, sealerIn } from '../../electron/sealKey.ts'
import { tempFolders } from '../helpers/tempFolder.ts'

const newFolder = tempFolders()

function sealer(folder: string): Sealer {
  const found = sealerIn(folder)
  if (found === null) throw new Error('no sealer')
  return found
}

describe('the sealing key', () => {
  it('is made once, and is the same at the next start', () => {
    const folder = join(newFolder(), 'user')
    const { publicKey } = sealer(folder)
    expect(Buffer.from(publicKey, 'base64')).toHaveLength(32)
    expect(sealer(folder).publicKey).toBe(publicKey)
    expect(fingerprintOf(publicKey)).toMatch(/^[0-9a-f]{64}$/)
    expect(readdirSync(folder)).toEqual(['seal-key.pem'])
  })

  it.skipIf(process.platform === 'win32')('is for its owner only', () => {
    const folder = newFolder()
    sealer(folder)
    expect(statSync(join(folder, 'seal-key.pem')).mode & 0o777).toBe(0o600)
  })

  it('signs a text, and that text only', () => {
    const { publicKey, sign } = sealer(newFolder())
    const signature = sign('the log')
    expect(isSigned('the log', publicKey, signature)).toBe(true)
    expect(isSigned('another log', publicKey, signature)).toBe(false)
    expect(isSigned('the log', sealer(newFolder()).publicKey, signature)).toBe(false)
    for (const [key, seal] of [
      ['', signature],
      [publicKey, ''],
      ['not a key', 'not a seal'],
    ] as const)
      expect(isSigned('the log', key, seal)).toBe(false)
  })

  it('is made anew when the file is damaged, which is kept beside', () => {
    const folder = newFolder()
    const { publicKey } = sealer(folder)
    writeFileSync(join(folder, 'seal-key.pem'), 'no key')
    expect(sealer(folder).publicKey).not.toBe(publicKey)
    const [kept = ''] = readdirSync(folder).filter((name) => name.includes('damaged'))
    expect(readFileSync(join(folder, kept), 'utf8')).toBe('no key')
  })

  it('is missing where nothing can be written', () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'file'), '')
    expect(sealerIn(join(folder, 'file'))).toBeNull()
  })
})
