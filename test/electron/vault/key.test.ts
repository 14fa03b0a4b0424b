import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freshData, incidentKey } from '../../../electron/vault/incidentKey.ts'
import { readKeyFiles } from '../../../electron/vault/keyFiles.ts'
import { newRecoveryKey, recoveryBytes } from '../../../electron/vault/recoveryKey.ts'
import { changePassphrase, findKey, makeKey } from '../../../electron/vault/unlock.ts'
import type { IncidentId } from '../../../shared/ids.ts'
import { memoryFiles } from '../../helpers/memoryFiles.ts'
import { CHEAP_PASSPHRASE } from '../../helpers/passphraseCost.ts'

// Rule ids like [J22] refer to docs/journal.md.

const FOLDER = '/one'
const incident = '01KJP0000000000000000001' as IncidentId
const passphrase = (text: string) => ({ kind: 'passphrase' as const, text })
const recoveryKey = (text: string) => ({ kind: 'recoveryKey' as const, text })

function place() {
  const fs = memoryFiles(['/', FOLDER])
  let ids = 0
  return {
    at: { fs, folder: FOLDER, incident, cost: CHEAP_PASSPHRASE },
    fs,
    newId: () => `01ID${String(++ids).padStart(22, '0')}`,
  }
}

describe('the key of a protected incident', () => {
  it('[J24] is locked so that each guess of its passphrase is slow, unless a test says otherwise', async () => {
    const { at, newId } = place()
    const key = await makeKey({ ...at, cost: undefined }, 'four words are better', newRecoveryKey(), newId)
    const [file] = await readKeyFiles(at.fs, FOLDER)
    expect(file?.passphrase).toMatch(/^scrypt\.131072\.8\.1\./)
    expect((await findKey(at, passphrase('four words are better'), []))?.data).toEqual(key.data)
    expect(await findKey(at, passphrase('four words are worse'), [])).toBeNull()
  })

  it('[J24] is found with the passphrase and with the recovery key, and with nothing else', async () => {
    const { at, newId } = place()
    const written = newRecoveryKey()
    const key = await makeKey(at, 'four words are better', written, newId)
    expect((await findKey(at, passphrase('four words are better'), []))?.data).toEqual(key.data)
    expect((await findKey(at, recoveryKey(written.toLowerCase().replaceAll('-', ' ')), []))?.data).toEqual(key.data)
    expect(await findKey(at, passphrase('four words are worse'), [])).toBeNull()
    expect(await findKey(at, recoveryKey(newRecoveryKey()), [])).toBeNull()
    expect(await findKey(at, recoveryKey('four words are better'), [])).toBeNull()
    expect(
      await findKey({ ...at, incident: 'another' as IncidentId }, passphrase('four words are better'), []),
    ).toBeNull()
  })

  it('[J24] is found with the recovery key where every key file is damaged or gone', async () => {
    const { at, fs, newId } = place()
    const written = newRecoveryKey()
    const key = await makeKey(at, 'four words are better', written, newId)
    const [name = ''] = fs.paths()
    const bytes = Uint8Array.from(fs.peek(name) ?? [])
    bytes[40] = (bytes[40] ?? 0) ^ 1
    fs.put(name, bytes)
    expect(await readKeyFiles(fs, FOLDER)).toEqual([])
    expect(await findKey(at, passphrase('four words are better'), [])).toBeNull()
    expect((await findKey(at, recoveryKey(written), [key.recovery]))?.data).toEqual(key.data)
  })

  it('[J24] gets another passphrase without being another key', async () => {
    const { at, fs, newId } = place()
    const written = newRecoveryKey()
    const key = await makeKey(at, 'the first one', written, newId)
    await changePassphrase(at, key, 'the second one', newId)
    expect(await findKey(at, passphrase('the first one'), [])).toBeNull()
    expect((await findKey(at, passphrase('the second one'), []))?.data).toEqual(key.data)
    expect((await findKey(at, recoveryKey(written), []))?.data).toEqual(key.data)
    expect(fs.paths()).toHaveLength(1)
  })

  it('reads a key file that promises endless work as damaged', async () => {
    const { at, fs, newId } = place()
    await makeKey(at, 'four words are better', newRecoveryKey(), newId)
    const [file] = await readKeyFiles(fs, FOLDER)
    const { unwrapWithPassphrase } = await import('../../../electron/vault/wraps.ts')
    const costly = (file?.passphrase ?? '').replace('scrypt.16.', 'scrypt.1073741824.')
    expect(costly).not.toBe(file?.passphrase)
    expect(await unwrapWithPassphrase(costly, 'four words are better', incident)).toBeNull()
  })
})

it('[J24] a recovery key is 160 bits in letters that cannot be mistaken', () => {
  const key = newRecoveryKey()
  expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(recoveryBytes(key)).toHaveLength(20)
  expect(recoveryBytes(key.replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual(recoveryBytes(key))
  expect(recoveryBytes(key.slice(1))).toBeNull()
  expect(recoveryBytes(key.replace(/.$/, 'U'))).toBeNull()
})

describe('locking', () => {
  const { tools, files } = incidentKey(freshData(), '')

  it('[J23] gives back any text, and never locks it twice in the same way', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, context) => {
        const locked = tools.cipher?.lock(text, context) ?? ''
        expect(tools.cipher?.open(locked, context)).toBe(text)
        expect(tools.cipher?.lock(text, context)).not.toBe(locked)
        expect(tools.cipher?.open(locked, `${context}.`)).toBeNull()
      }),
    )
  })

  it('[J23] opens nothing in which a bit was changed', () => {
    const locked = files.lock(new TextEncoder().encode('a picture of the dashboard'), 'here')
    for (let bit = 0; bit < locked.length * 8; bit++) {
      const changed = Uint8Array.from(locked)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(files.open(changed, 'here')).toBeNull()
    }
    expect(files.open(locked.subarray(0, 20), 'here')).toBeNull()
    expect(incidentKey(freshData(), '').files.open(locked, 'here')).toBeNull()
  })
})
