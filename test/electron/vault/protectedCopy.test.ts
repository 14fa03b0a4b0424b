import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Host, nodeHost } from '../../../electron/host.ts'
import { openLibrary } from '../../../electron/library.ts'
import { createMirror } from '../../../electron/mirror/mirror.ts'
import { setMark } from '../../../electron/mirror/mirrorMark.ts'
import { newRecoveryKey } from '../../../electron/vault/recoveryKey.ts'
import { UTC } from '../../../shared/time/instant.ts'
import { CHEAP_PASSPHRASE } from '../../helpers/passphraseCost.ts'
import { must, textsOf } from '../../helpers/sessions.ts'
import { tempFolders } from '../../helpers/tempFolder.ts'

// Rule ids like [J21] refer to docs/journal.md.

const tempFolder = tempFolders()

it('[J21] [J22] gives back the lines of a protected incident, and has its key file', async () => {
  const folder = tempFolder()
  const usb = join(folder, 'usb')
  mkdirSync(usb)
  const machine: Host = { ...nodeHost(join(folder, 'user')), passphraseCost: CHEAP_PASSPHRASE }
  await setMark(machine.fs, usb)
  const mirror = createMirror({
    fs: machine.fs,
    now: machine.now,
    newId: machine.newId,
    root: () => usb,
    folders: () => Promise.resolve([]),
    onState: () => undefined,
  })
  const host: Host = { ...machine, mirror }
  const library = openLibrary(join(folder, 'library'), host)
  const protection = { passphrase: 'four words are better', recoveryKey: newRecoveryKey() }
  const made = must(await library.create({ title: 'Leak', zone: UTC, severity: null }, 'Sam', protection))
  const event = { kind: 'note', text: 'found on a forum', occurredAt: host.now() } as const
  must(await made.dispatch({ kind: 'addEvent', event }, 'Lee'))
  const copy = mirror.placeOf(made.folder) ?? ''
  await library.close()
  await expect.poll(() => readdirSync(copy).map((name) => name.split('-')[0])).toEqual(['j', 'key'])

  for (const name of readdirSync(made.folder)) {
    const path = join(made.folder, name)
    if (name.startsWith('key-')) rmSync(path)
    else writeFileSync(path, `${readFileSync(path, 'utf8').split('\n').slice(0, 2).join('\n')}\n`)
  }
  const again = openLibrary(join(folder, 'library'), host)
  expect(await again.open(made.id)).toMatchObject({ error: { kind: 'locked' } })
  must(await again.unlock(made.id, { kind: 'passphrase', text: protection.passphrase }))
  const open = must(await again.open(made.id))
  expect(textsOf(open.entries())).toEqual(['found on a forum'])
  expect(open.recovery.restored).toMatchObject({ from: copy })
  await again.close()
  mirror.close()
})
