import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { nodeHost } from '../../../electron/host.ts'
import { nodeBytes } from '../../../electron/incidents/nodeBytes.ts'
import { nodeFiles } from '../../../electron/incidents/nodeFiles.ts'
import { verifyFolder } from '../../../electron/incidents/verifyFolder.ts'
import { type Library, openLibrary } from '../../../electron/library.ts'
import { newRecoveryKey } from '../../../electron/vault/recoveryKey.ts'
import { recordHead } from '../../../shared/journal/recordHead.ts'
import { instant, UTC } from '../../../shared/time/instant.ts'
import { CHEAP_PASSPHRASE } from '../../helpers/passphraseCost.ts'
import { must, textsOf } from '../../helpers/sessions.ts'
import { tempFolders } from '../../helpers/tempFolder.ts'

// Rule ids like [J25] refer to docs/journal.md.

const tempFolder = tempFolders()
const libraries: Library[] = []
afterEach(async () => {
  for (const library of libraries.splice(0)) await library.close()
})

const PROTECTION = { passphrase: 'four words are better', recoveryKey: newRecoveryKey() }

async function logging(user = 'user', folder = tempFolder()) {
  const host = { ...nodeHost(join(folder, user)), passphraseCost: CHEAP_PASSPHRASE }
  const library = openLibrary(join(folder, 'library'), host)
  libraries.push(library)
  const session = must(await library.create({ title: 'A leak', zone: UTC, severity: null }, 'Sam'))
  const log = (text: string) =>
    session.dispatch({ kind: 'addEvent', event: { kind: 'note', text, occurredAt: host.now() } }, 'Sam')
  must(await log('found on a forum'))
  return { folder, host, library, session, log }
}

const noteOf = (text: string) =>
  ({ kind: 'addEvent', event: { kind: 'note', text, occurredAt: instant(1_764_000_000_000) } }) as const

const segmentIn = (folder: string) => join(folder, readdirSync(folder).find((name) => name.startsWith('j-')) ?? '')

it('[J25] keeps the record as it is, to its head, and seals that say so', async () => {
  const { library, session } = await logging()
  const sha256 = must(await session.attachments.keep(nodeBytes.encode('a screenshot')))
  await session.seal()
  const before = session.entries()
  const { session: locked, left } = must(await library.relock(session.id, PROTECTION))
  expect(left).toBe(session.folder)
  expect(locked.folder).toMatch(/-protected-[0-9a-z]{6}$/)
  const still = locked.entries().slice(0, before.length)
  expect(recordHead(still, nodeBytes)).toBe(recordHead(before, nodeBytes))
  expect(await locked.attachments.read(sha256)).toMatchObject({ state: 'good' })
  expect(readFileSync(segmentIn(locked.folder), 'utf8')).not.toContain('forum')
  const { report } = must(await verifyFolder(locked.folder, nodeFiles, library.toolsFor(locked.folder)))
  expect(report).toMatchObject({ damaged: [], gaps: [], conflicts: [], unsealed: 0 })
  expect(report.seals.map(({ state }) => state)).toEqual(['rewritten', 'good'])

  const { session: open } = must(await library.relock(session.id, null))
  expect(open.isProtected).toBe(false)
  expect(textsOf(open.entries())).toEqual(['found on a forum'])
  const again = must(await verifyFolder(open.folder, nodeFiles)).report
  expect(again.seals.map(({ state }) => state)).toEqual(['rewritten', 'rewritten', 'good'])
  expect(again.ok).toBe(true)
})

it('[J25] has whoever asks for it meanwhile go on where it goes on', async () => {
  const { library, session } = await logging()
  const changing = library.relock(session.id, PROTECTION)
  await new Promise(setImmediate)
  const open = must(await library.open(session.id))
  const { session: locked } = must(await changing)
  expect(open.folder).toBe(locked.folder)
})

it('[J25] is refused while another program may have the incident open', async () => {
  const { folder, library, session } = await logging()
  const other = openLibrary(join(folder, 'library'), { ...nodeHost(join(folder, 'other')), sealer: () => null })
  libraries.push(other)
  const theirs = must(await other.open(session.folder))
  must(
    await theirs.dispatch(
      { kind: 'addEvent', event: { kind: 'note', text: 'from afar', occurredAt: session.incident().declaredAt } },
      'Lee',
    ),
  )
  const refused = await library.relock(session.id, PROTECTION)
  expect(refused).toMatchObject({ ok: false, error: { message: expect.stringContaining('may have it open') } })
  expect(readdirSync(join(folder, 'library')).filter((name) => !name.startsWith('.'))).toHaveLength(1)
  const again = must(await library.open(session.id))
  expect(textsOf(again.entries())).toEqual(['found on a forum', 'from afar'])
})

it('[J25] is refused for a log with damage, which would stay behind; a torn tail is none', async () => {
  const { folder, host, library, session } = await logging()
  await library.close()
  const path = segmentIn(session.folder)
  appendFileSync(path, '{"v":1,"id":"torn')
  const torn = openLibrary(join(folder, 'library'), host)
  libraries.push(torn)
  const { session: locked } = must(await torn.relock(session.id, PROTECTION))
  expect(textsOf(locked.entries())).toEqual(['found on a forum'])
  await torn.close()

  const log = segmentIn(session.folder)
  writeFileSync(log, readFileSync(log, 'utf8').replace('forum', 'f0rum'))
  const damaged = openLibrary(join(folder, 'library'), { ...host, userData: null })
  libraries.push(damaged)
  const { folder: place } = must(await damaged.open(session.folder))
  expect(place).toBe(session.folder)
  const refused = await damaged.relock(session.id, PROTECTION)
  expect(refused).toMatchObject({ ok: false, error: { message: expect.stringContaining('Verify… says which') } })
})

it('[J25] goes on in the new folder at the next start, though the old one could not be removed', async () => {
  const { folder, host, library, session } = await logging()
  must(await library.relock(session.id, PROTECTION))
  must(await library.relock(session.id, null))
  const { session: locked } = must(await library.relock(session.id, PROTECTION))
  must(await locked.dispatch(noteOf('logged afterwards'), 'Sam'))
  await library.close()

  const next = openLibrary(join(folder, 'library'), { ...host, userData: join(folder, 'another installation') })
  libraries.push(next)
  must(await next.unlock(session.id, { kind: 'passphrase', text: PROTECTION.passphrase }))
  const again = must(await next.open(session.id))
  expect(again.folder).toBe(locked.folder)
  expect(textsOf(again.entries())).toEqual(['found on a forum', 'logged afterwards'])
  expect(must(await next.list())).toMatchObject([{ trouble: null, copies: { length: 3 } }])
})

it('[J25] tells of entries that came into the old folder afterwards, and leaves them there', async () => {
  const { folder, host, library, session } = await logging()
  must(await library.relock(session.id, PROTECTION))
  const old = must(await library.open(session.folder))
  must(await old.dispatch(noteOf('into the wrong folder'), 'Lee'))
  await library.close()

  const next = openLibrary(join(folder, 'library'), host)
  libraries.push(next)
  const [summary] = must(await next.list())
  expect(summary?.folder).not.toBe(session.folder)
  expect(summary?.trouble).toBe(`One entry is only in ${session.folder}, where it was before its protection changed.`)
  expect(textsOf(must(await next.open(session.folder)).entries())).toContain('into the wrong folder')
})

it('[J25] changes nothing where a folder outside the library could not be found again', async () => {
  const { folder, host, library, session } = await logging()
  const moved = must(await library.move(session.id, join(folder, 'other disk')))
  await library.close()
  const nowhere = openLibrary(join(folder, 'library'), { ...host, userData: null })
  libraries.push(nowhere)
  must(await nowhere.open(moved.folder))
  const refused = await nowhere.relock(session.id, PROTECTION)
  expect(refused).toMatchObject({ ok: false, error: { safe: expect.stringContaining('nothing of it was changed') } })
  expect(readdirSync(join(folder, 'other disk'))).toHaveLength(1)
})
