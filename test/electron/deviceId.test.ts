import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deviceIdIn } from '../../electron/deviceId.ts'
import { nodeHost } from '../../electron/host.ts'
import { tempFolders } from '../helpers/tempFolder.ts'

const tempFolder = tempFolders()

describe('the id of this installation', () => {
  it('is made once and kept', () => {
    const folder = join(tempFolder(), 'new', 'folder')
    const id = deviceIdIn(folder)
    expect(id).toMatch(/^[0-9a-f]{10}$/)
    expect(deviceIdIn(folder)).toBe(id)
    expect(readdirSync(folder)).toEqual(['device-id'])
    expect(deviceIdIn(tempFolder())).not.toBe(id)
  })

  it.each(['', '\0\0\0\0', 'not an id', '0123456789abcdef'])(
    'is made anew when its file holds %j, which is kept',
    (held) => {
      const folder = tempFolder()
      writeFileSync(join(folder, 'device-id'), held)
      const id = deviceIdIn(folder)
      expect(id).toMatch(/^[0-9a-f]{10}$/)
      expect(deviceIdIn(folder)).toBe(id)
      const aside = readdirSync(folder).find((name) => name.startsWith('device-id.damaged')) ?? ''
      expect(readFileSync(join(folder, aside), 'utf8')).toBe(held)
    },
  )

  it('is there for this run even where nothing can be kept', () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'file'), '')
    expect(deviceIdIn(join(folder, 'file'))).toMatch(/^[0-9a-f]{10}$/)
    mkdirSync(join(folder, 'device-id'))
    expect(deviceIdIn(folder)).toMatch(/^[0-9a-f]{10}$/)
  })
})

describe('this machine', () => {
  it('makes ids that sort in the order they were made', () => {
    const { newId, monotonic, now } = nodeHost(tempFolder())
    const ids = Array.from({ length: 1_000 }, newId)
    expect(ids.toSorted()).toEqual(ids)
    expect(new Set(ids).size).toBe(1_000)
    expect(monotonic()).toBeLessThanOrEqual(monotonic())
    expect(Math.abs(now() - Date.now())).toBeLessThan(1_000)
  })
})
