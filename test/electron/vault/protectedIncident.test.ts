import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Host, nodeHost } from '../../../electron/host.ts'
import { nodeBytes } from '../../../electron/incidents/nodeBytes.ts'
import { nodeFiles } from '../../../electron/incidents/nodeFiles.ts'
import { readFolder } from '../../../electron/incidents/readFolder.ts'
import type { Session } from '../../../electron/incidents/sessionContract.ts'
import { verifyFolder } from '../../../electron/incidents/verifyFolder.ts'
import { type Library, openLibrary } from '../../../electron/library.ts'
import { newRecoveryKey } from '../../../electron/vault/recoveryKey.ts'
import { ENTRY_LINE } from '../../../shared/draft.ts'
import { UTC } from '../../../shared/time/instant.ts'
import { CHEAP_PASSPHRASE } from '../../helpers/passphraseCost.ts'
import { must, textsOf } from '../../helpers/sessions.ts'
import { tempFolders } from '../../helpers/tempFolder.ts'

// Rule ids like [J22] refer to docs/journal.md.

const tempFolder = tempFolders()
const libraries: Library[] = []
afterEach(async () => {
  for (const library of libraries.splice(0)) await library.close()
})

const PASSPHRASE = 'four words are better'
const passphrase = (text: string) => ({ kind: 'passphrase' as const, text })

const machineAt = (folder: string): Host => ({
  ...nodeHost(join(folder, 'user')),
  passphraseCost: CHEAP_PASSPHRASE,
})

const at = (folder: string): Library => {
  const library = openLibrary(join(folder, 'library'), machineAt(folder))
  libraries.push(library)
  return library
}

const log = (session: Session, text: string) =>
  session.dispatch(
    { kind: 'addEvent', event: { kind: 'note', text, occurredAt: nodeHost('/tmp').now() } },
    'Lee Fletcher',
  )

async function begun(folder = tempFolder()) {
  const library = at(folder)
  const recoveryKey = newRecoveryKey()
  const beginning = { title: 'Customer data is leaking', zone: UTC, severity: 'SEV1' }
  const session = must(await library.create(beginning, 'Sam Carter', { passphrase: PASSPHRASE, recoveryKey }))
  must(await log(session, 'the dump was found on a forum'))
  const unlocked = async () => {
    await library.close()
    const again = at(folder)
    must(await again.unlock(session.id, { kind: 'recoveryKey', text: recoveryKey }))
    return again
  }
  return { folder, library, session, recoveryKey, unlocked }
}

/** Everything in a folder, names and bytes, as one text. */
function everythingIn(folder: string): string {
  const held = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = held.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  return files.map((file) => `${file}\n${readFileSync(file, 'latin1')}`).join('\n')
}

const segmentOf = (folder: string) => join(folder, readdirSync(folder).find((name) => name.startsWith('j-')) ?? '')

/** Changes a line as somebody would who knows the format and not the key: its hash fits again. */
function rewriteLine(path: string, place: number, change: (covered: string) => string): void {
  const lines = readFileSync(path, 'utf8').split('\n')
  const covered = change((lines[place] ?? '').replace(/,"h":"[0-9a-f]{64}"\}$/, ''))
  lines[place] = `${covered},"h":"${createHash('sha256').update(covered).digest('hex')}"}`
  writeFileSync(path, lines.join('\n'))
}

describe('a protected incident', () => {
  it('[J22] shows nothing of what was written on the disk, in no file and no name', async () => {
    const { folder, library, session } = await begun()
    must(await session.attachments.keep(nodeBytes.encode('a screenshot of the forum')))
    must(await session.saveDraft(ENTRY_LINE, { text: 'half a thought about the forum', base: '' }))
    must(
      await session.dispatch(
        { kind: 'amendIncident', changes: { impact: 'eleven thousand addresses' } },
        'Lee Fletcher',
      ),
    )
    await library.close()
    const disk = everythingIn(folder)
    for (const secret of [
      'leaking',
      'forum',
      'half a thought',
      'eleven',
      'Carter',
      'Fletcher',
      'SEV1',
      'amend',
      PASSPHRASE,
    ]) {
      expect(disk.toLowerCase()).not.toContain(secret.toLowerCase())
    }
    expect(session.folder).toMatch(/-protected-[0-9a-z]{6}$/)
  })

  it('[J24] opens with its passphrase or its recovery key, and loses nothing by wrong ones', async () => {
    const { folder, library, session, recoveryKey } = await begun()
    const sha256 = must(await session.attachments.keep(nodeBytes.encode('a screenshot')))
    must(await session.saveDraft(ENTRY_LINE, { text: 'half a thought', base: '' }))
    await library.close()

    const again = at(folder)
    const listed = must(await again.list())
    expect(listed).toMatchObject([
      { id: session.id, title: 'Locked incident', protection: 'locked', eventCount: 2, trouble: null },
    ])
    expect(await again.open(session.id)).toMatchObject({ ok: false, error: { kind: 'locked' } })
    expect(await again.unlock(session.id, passphrase('four words are worse'))).toMatchObject({
      error: { kind: 'refused', message: expect.stringContaining('not the passphrase') },
    })
    expect(await again.open(session.id)).toMatchObject({ ok: false, error: { kind: 'locked' } })
    must(await again.unlock(session.id, passphrase(PASSPHRASE)))
    const open = must(await again.open(session.id))
    expect(textsOf(open.entries())).toEqual(['the dump was found on a forum'])
    expect(open.incident()).toMatchObject({ title: 'Customer data is leaking', severity: 'SEV1' })
    expect(open.recovery).toMatchObject({ damaged: [], gaps: [], unreadable: [], conflicts: [] })
    expect(await open.attachments.read(sha256)).toMatchObject({ state: 'good' })
    expect(await open.drafts()).toMatchObject({ [ENTRY_LINE]: { text: 'half a thought' } })
    must(await log(open, 'added after the passphrase'))
    expect(must(await again.list())).toMatchObject([{ title: 'Customer data is leaking', protection: 'unlocked' }])

    must(await again.lock(session.id))
    expect(await again.open(session.id)).toMatchObject({ ok: false, error: { kind: 'locked' } })
    must(await again.unlock(session.id, { kind: 'recoveryKey', text: recoveryKey }))
    expect(textsOf(must(await again.open(session.id)).entries())).toHaveLength(2)
  })

  it('[J24] changes its passphrase without a byte of the log changing', async () => {
    const { folder, library, session, unlocked } = await begun()
    await library.close()
    const before = readFileSync(segmentOf(session.folder))
    const again = await unlocked()
    must(await again.changePassphrase(session.id, 'another four words'))
    await again.close()
    expect(readFileSync(segmentOf(session.folder))).toEqual(before)
    const later = at(folder)
    expect(await later.unlock(session.id, passphrase(PASSPHRASE))).toMatchObject({ ok: false })
    must(await later.unlock(session.id, passphrase('another four words')))
    expect(textsOf(must(await later.open(session.id)).entries())).toHaveLength(1)
  })

  it('[J22] is verified, seals and all, without its key', async () => {
    const { library, session } = await begun()
    await library.close()
    const { report } = must(await verifyFolder(session.folder, nodeFiles))
    expect(report).toMatchObject({ ok: true, incident: session.id, damaged: [], gaps: [], unsealed: 0 })
    expect(report.seals).toMatchObject([{ state: 'good' }])
  })

  it('[J22] ends in a torn tail like any other, locked or not', async () => {
    const { library, session, unlocked } = await begun()
    await library.close()
    const path = segmentOf(session.folder)
    writeFileSync(path, readFileSync(path).subarray(0, -40))
    const locked = must(await readFolder(nodeFiles, nodeBytes, session.folder))
    expect(locked.journal.report).toMatchObject({ damaged: [{ reason: 'tornTail' }], gaps: [] })
    const open = must(await (await unlocked()).open(session.id))
    expect(open.recovery).toMatchObject({ damaged: [{ reason: 'tornTail' }], gaps: [] })
    expect(textsOf(open.entries())).toEqual(['the dump was found on a forum'])
    must(await log(open, 'and on'))
  })

  it.each([
    ['its text', (line: string) => line.replace(/"d":"(.{40})(.)/, (_, a, b) => `"d":"${a}${b === 'A' ? 'B' : 'A'}`)],
    [
      'its end, where the tag is',
      (line: string) => line.replace(/(.)(.{4})","p"/, (_, a, b) => `${a === 'A' ? 'B' : 'A'}${b}","p"`),
    ],
    ['its id', (line: string) => line.replace(/"id":"(.{25})(.)/, (_, a, b) => `"id":"${a}${b === 'X' ? 'Y' : 'X'}`)],
    ['its time', (line: string) => line.replace(/"t":"20/, '"t":"19')],
    ['its place', (line: string) => line.replace(/"n":\d+/, '"n":9')],
    ['its order', (line: string) => line.replace(/"hlc":"0/, '"hlc":"1')],
    [
      'itself, being written openly',
      (line: string) => line.replace(/"op":"locked","d":"[^"]*"/, '"op":"event.retract","d":{"event":"x","reason":""}'),
    ],
    ['its version', (line: string) => line.replace(/"v":3/, '"v":1')],
  ])('[J23] tells of a line that was changed in %s, its hash made to fit', async (_what, change) => {
    const { library, session, unlocked } = await begun()
    await library.close()
    const path = segmentOf(session.folder)
    rewriteLine(path, 2, (covered) => {
      const changed = change(covered)
      expect(changed).not.toBe(covered)
      return changed
    })
    const open = must(await (await unlocked()).open(session.id))
    expect(textsOf(open.entries())).toEqual([])
    expect(open.recovery.damaged).toMatchObject([{ reason: 'damage' }])
  })

  it('[J13] has the copies locked that are kept while its disk refuses, and gets them back', async () => {
    const folder = tempFolder()
    const machine = machineAt(folder)
    const spill = [join(folder, 'spill')]
    let isBroken = false
    const create: typeof machine.fs.create = (path) =>
      isBroken && path.startsWith(join(folder, 'library'))
        ? Promise.reject(Object.assign(new Error('broken'), { code: 'EIO' }))
        : machine.fs.create(path)
    const host = { ...machine, fs: { ...machine.fs, create }, spill: { into: spill, from: spill } }
    const library = openLibrary(join(folder, 'library'), host)
    libraries.push(library)
    const recoveryKey = newRecoveryKey()
    const beginning = { title: 'Leak', zone: UTC, severity: null }
    const { id } = must(await library.create(beginning, 'Sam', { passphrase: PASSPHRASE, recoveryKey }))
    await library.close()

    // As after a crash: the session that could not write is never closed.
    const broken = openLibrary(join(folder, 'library'), host)
    must(await broken.unlock(id, { kind: 'recoveryKey', text: recoveryKey }))
    const session = must(await broken.open(id))
    isBroken = true
    expect(await log(session, 'only in the spill')).toMatchObject({ ok: false })
    expect(session.trouble()?.keptIn).toBe(join(folder, 'spill', id))
    expect(everythingIn(join(folder, 'spill'))).toContain('"op":"locked"')
    expect(everythingIn(folder)).not.toContain('only in the spill')

    isBroken = false
    const later = openLibrary(join(folder, 'library'), host)
    libraries.push(later)
    expect(await later.open(id)).toMatchObject({ error: { kind: 'locked' } })
    must(await later.unlock(id, { kind: 'recoveryKey', text: recoveryKey }))
    const open = must(await later.open(id))
    expect(textsOf(open.entries())).toEqual(['only in the spill'])
    expect(open.recovery.broughtBack).toEqual({ entries: 1, leftIn: null })
    await session.abandon()
  })

  it('[J14] goes on in another folder as locked as before', async () => {
    const folder = tempFolder()
    const { session, library, recoveryKey } = await begun(folder)
    const moved = must(await library.move(session.id, join(folder, 'usb')))
    must(await log(moved, 'from the other folder'))
    await library.close()
    expect(everythingIn(join(folder, 'usb'))).not.toContain('folder"')
    const later = at(folder)
    must(await later.unlock(moved.folder, { kind: 'recoveryKey', text: recoveryKey }))
    expect(textsOf(must(await later.open(moved.folder)).entries())).toHaveLength(2)
    must(await later.unlock(moved.folder, passphrase(PASSPHRASE)))
  })

  it('[J9] is not created at all where its key cannot be kept', async () => {
    const folder = tempFolder()
    const host = machineAt(folder)
    const full = { ...host.fs, rename: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) }
    const library = openLibrary(join(folder, 'library'), { ...host, fs: full })
    const beginning = { title: 'Leak', zone: UTC, severity: null }
    const made = await library.create(beginning, 'Sam', { passphrase: PASSPHRASE, recoveryKey: newRecoveryKey() })
    expect(made).toMatchObject({ ok: false, error: { kind: 'diskFull' } })
    expect(readdirSync(join(folder, 'library'))).toEqual([])
  })
})

describe('[J8] an incident of a version to come, whose content this one cannot understand', () => {
  it('opens read-only and says why', async () => {
    const { library, session } = await begun()
    await library.close()
    const path = segmentOf(session.folder)
    const lines = readFileSync(path, 'utf8').trim().split('\n').length
    for (let place = 0; place < lines; place++) {
      rewriteLine(path, place, (covered) => covered.replace('"v":3', '"v":4').replace('"format":3', '"format":4'))
    }
    const open = must(await at(join(session.folder, '../..')).open(session.id))
    expect(open.readOnly).toBe('A newer version of Faultline has written to this incident.')
    expect(await log(open, 'no')).toMatchObject({ ok: false })
  })
})
