import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { IncidentId } from '../../shared/ids.ts'
import { DEFAULT_SETTINGS } from '../../shared/settings.ts'
import { tempFolders } from '../helpers/tempFolder.ts'

// Outside Electron its package only answers where the binary lies, and would download it to know; it is not needed here.
process.env.ELECTRON_OVERRIDE_DIST_PATH ??= '/nowhere'
const { openSettings } = await import('../../electron/settings.ts')

const tempFolder = tempFolders()
const bounds = { x: 10, y: 20, width: 1280, height: 800 }
const incident = (id: string) => ({ id: id as IncidentId, folder: `/library/${id}`, title: `Incident ${id}` })

/** What a healthy file looks like, to be damaged. */
function healthyFile(): Buffer {
  const folder = tempFolder()
  const settings = openSettings(folder)
  settings.save({ theme: 'dark', author: 'Sam – “IC”', zone: 'Europe/Berlin' })
  settings.saveWindowBounds(bounds)
  return readFileSync(join(folder, 'settings.json'))
}

const openedWith = (content: string | Uint8Array) => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'settings.json'), content)
  return { folder, settings: openSettings(folder) }
}

describe('settings', () => {
  it('start with the defaults and come back as they were saved', () => {
    const folder = tempFolder()
    const first = openSettings(folder)
    expect(first.read()).toEqual(DEFAULT_SETTINGS)
    expect(first.windowBounds()).toBeNull()
    expect(first.save({ author: 'Sam', secondZone: 'local' })).toEqual({
      ...DEFAULT_SETTINGS,
      author: 'Sam',
      secondZone: 'local',
    })
    first.saveWindowBounds(bounds)
    const again = openSettings(folder)
    expect(again.read()).toMatchObject({ author: 'Sam', secondZone: 'local' })
    expect(again.save({ secondZone: null }).secondZone).toBeNull()
    expect(again.windowBounds()).toEqual(bounds)
    expect(again.quarantined).toBeNull()
  })

  it('remember what was opened, the latest first, each once and not for ever', () => {
    const folder = tempFolder()
    const settings = openSettings(folder)
    for (const id of ['a', 'b', 'a']) settings.noteOpened(incident(id))
    expect(openSettings(folder).recent()).toEqual([incident('a'), incident('b')])
    for (let at = 0; at < 30; at++) settings.noteOpened(incident(`i${at}`))
    expect(openSettings(folder).recent()).toHaveLength(20)
  })

  it('keep every value that can be read when one of them cannot', () => {
    const { settings } = openedWith(
      JSON.stringify({
        settings: { theme: 'purple', author: 'Sam', zone: 7, secondZone: 8 },
        windowBounds: { x: 1, y: 2, width: -3, height: 'tall' },
        recent: [incident('a'), { id: 4 }, null],
      }),
    )
    expect(settings.read()).toEqual({ ...DEFAULT_SETTINGS, author: 'Sam' })
    expect(settings.windowBounds()).toBeNull()
    expect(settings.recent()).toEqual([incident('a')])
  })

  it('do not take a value that is none', () => {
    const settings = openSettings(tempFolder())
    expect(settings.save({ theme: 'purple' as 'dark', author: 'Sam' })).toEqual({ ...DEFAULT_SETTINGS, author: 'Sam' })
  })
})

describe('a settings file that was damaged', () => {
  it.each([
    ['empty', ''],
    ['NULs', '\0'.repeat(300)],
    ['no JSON', '{"settings": {"theme": "dark"'],
    ['text', 'hello'],
  ])('(%s) is put aside and the app starts', (_, content) => {
    const { folder, settings } = openedWith(content)
    expect(settings.read()).toEqual(DEFAULT_SETTINGS)
    expect(readFileSync(settings.quarantined ?? '', 'utf8')).toBe(content)
    settings.save({ author: 'Sam' })
    expect(openSettings(folder).read().author).toBe('Sam')
  })

  it.each(['null', '[]', '7', '"x"', '{"settings":null,"recent":{},"windowBounds":[]}'])(
    'holding %s does not keep the app from starting',
    (content) => {
      const { settings } = openedWith(content)
      expect(settings.read()).toEqual(DEFAULT_SETTINGS)
      expect(settings.save({ author: 'Sam' }).author).toBe('Sam')
    },
  )

  it('at any byte never keeps the app from starting, and is kept', () => {
    const healthy = healthyFile()
    for (let cut = 0; cut < healthy.length; cut += 3) {
      const { folder, settings } = openedWith(healthy.subarray(0, cut))
      expect(settings.read()).toEqual(DEFAULT_SETTINGS)
      const held = readdirSync(folder).map((name) => readFileSync(join(folder, name)))
      expect(
        held.some((bytes) => bytes.equals(healthy.subarray(0, cut))),
        `cut at ${cut}`,
      ).toBe(true)
    }
  })

  it('while the app runs does not stop it', () => {
    const folder = tempFolder()
    const settings = openSettings(folder)
    settings.save({ author: 'Sam' })
    writeFileSync(join(folder, 'settings.json'), '{{{')
    expect(settings.save({ theme: 'dark' })).toEqual({ ...DEFAULT_SETTINGS, author: 'Sam', theme: 'dark' })
    expect(settings.read().theme).toBe('dark')
  })

  it('by a folder in its place does not keep the app from starting', () => {
    const folder = tempFolder()
    mkdirSync(join(folder, 'settings.json'))
    expect(openSettings(folder).read()).toEqual(DEFAULT_SETTINGS)
  })

  it('by a file in place of the user data folder does not keep the app from starting', () => {
    const folder = join(tempFolder(), 'file')
    writeFileSync(folder, '')
    const settings = openSettings(folder)
    expect(settings.save({ author: 'Sam' }).author).toBe('Sam')
  })
})
