import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { nodeHost } from '../../electron/host.ts'
import type { Session } from '../../electron/incidents/sessionContract.ts'
import { type Library, openLibrary } from '../../electron/library.ts'
import { UTC } from '../../shared/time/instant.ts'
import { must, textsOf } from '../helpers/sessions.ts'
import { tempFolders } from '../helpers/tempFolder.ts'

// Rule ids like [J14] refer to docs/journal.md.

const tempFolder = tempFolders()
const libraries: Library[] = []
afterEach(async () => {
  for (const library of libraries.splice(0)) await library.close()
})

const at = (folder: string): Library => {
  const library = openLibrary(join(folder, 'library'), nodeHost(join(folder, 'user')))
  libraries.push(library)
  return library
}

const log = (session: Session, text: string) =>
  session.dispatch({ kind: 'addEvent', event: { kind: 'note', text, occurredAt: nodeHost('/tmp').now() } }, 'Lee')

async function begun() {
  const folder = tempFolder()
  const library = at(folder)
  const session = must(await library.create({ title: 'Checkout is down', zone: UTC, severity: null }, 'Sam'))
  must(await log(session, 'saved'))
  const usb = join(folder, 'usb')
  mkdirSync(usb)
  return { folder, library, session, usb }
}

/** A folder that turns into a file is refused everything, whoever runs the test. */
function breakFolder(folder: string): () => void {
  renameSync(folder, `${folder}.aside`)
  writeFileSync(folder, '')
  return () => {
    rmSync(folder)
    renameSync(`${folder}.aside`, folder)
  }
}

describe('going on in another folder', () => {
  it('[J14] takes the whole record along, and everything new goes there', async () => {
    const { library, session, usb, folder } = await begun()
    const moved = must(await library.move(session.id, usb))
    expect(moved.folder).toBe(join(usb, basename(session.folder)))
    must(await log(moved, 'in the new folder'))
    expect(textsOf(moved.entries())).toEqual(['saved', 'in the new folder'])
    expect(moved.recovery).toMatchObject({ gaps: [], damaged: [] })
    expect(must(await library.open(session.id)).folder).toBe(moved.folder)
    expect(await log(session, 'to the old session')).toMatchObject({ ok: false })
    await library.close()

    const later = at(folder)
    const again = must(await later.open(session.id))
    expect(again.folder).toBe(moved.folder)
    expect(textsOf(again.entries())).toEqual(['saved', 'in the new folder'])
    expect(must(await later.list())).toMatchObject([{ folder: moved.folder, copies: [session.folder], trouble: null }])
  })

  it('[J14] works when the old folder is gone, with what it had refused', async () => {
    const { library, session, usb } = await begun()
    const heal = breakFolder(session.folder)
    // The open file is still there under its other name: the session notices that it lost its name.
    await expect.poll(async () => (await log(session, 'refused')).ok).toBe(false)
    expect(session.trouble()).not.toBeNull()
    const everything = [...textsOf(session.entries()), ...textsOf(session.unsaved())]
    const moved = must(await library.move(session.id, usb))
    expect(new Set(textsOf(moved.entries()))).toEqual(new Set(everything))
    expect(moved.trouble()).toBeNull()
    expect(moved.unsaved()).toEqual([])
    must(await log(moved, 'and on'))
    heal()
  })

  it('[J14] leaves nobody waiting who was logging meanwhile, and loses nothing of it', async () => {
    const { library, session, usb } = await begun()
    const moving = library.move(session.id, usb)
    const answers: Promise<unknown>[] = []
    for (let count = 0; count < 40; count++) {
      answers.push(log(session, `meanwhile ${count}`))
      await new Promise((turn) => setImmediate(turn))
    }
    const moved = must(await moving)
    const outcomes = await Promise.all(answers)
    const made = outcomes.filter((outcome) => !JSON.stringify(outcome).includes('notOpen')).length
    expect(made).toBeGreaterThan(0)
    expect(textsOf(moved.entries()).filter((text) => text.startsWith('meanwhile'))).toHaveLength(made)
  })

  it('[J14] never writes into a folder that is there already', async () => {
    const { library, session, usb } = await begun()
    mkdirSync(join(usb, basename(session.folder)))
    const moved = must(await library.move(session.id, usb))
    expect(moved.folder).toBe(join(usb, `${basename(session.folder)} (2)`))
    expect(readdirSync(join(usb, basename(session.folder)))).toEqual([])
  })

  it('[J14] stays where it is when the other folder refuses too', async () => {
    const { library, session, usb } = await begun()
    writeFileSync(join(usb, 'a file'), '')
    expect(await library.move(session.id, join(usb, 'a file'))).toMatchObject({ ok: false })
    must(await log(session, 'still here'))
    expect(must(await library.open(session.id)).folder).toBe(session.folder)
  })
})
