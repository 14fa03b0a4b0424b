import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Terminal, terminals } from './terminal.ts'

// [J22] to [J24]: docs/journal.md.

const terminal = terminals()

const withPassphrase = (at: Terminal, FAULTLINE_PASSPHRASE: string) => ({
  env: {
    FAULTLINE_LIBRARY: at.library,
    HOME: at.folder,
    XDG_CONFIG_HOME: join(at.folder, 'user'),
    APPDATA: at.folder,
    FAULTLINE_PASSPHRASE,
  },
})

it('[J24] makes a protected incident, and asks for its passphrase by file or environment, never as an argument', async () => {
  const at = terminal()
  const file = join(at.folder, 'passphrase.txt')
  writeFileSync(file, 'four words are better\nnot this line\n')
  expect(await at.run(['new', 'Leak', '--protect'])).toMatchObject({
    code: 1,
    errors: expect.stringContaining('--passphrase-file'),
  })
  expect(await at.run(['new', 'Leak', '--protect'], withPassphrase(at, 'short'))).toMatchObject({ code: 1 })
  const made = await at.run(['new', 'Customer data leak', '--protect', '--passphrase-file', file])
  expect(made.code).toBe(0)
  const { id, folder, recoveryKey } = JSON.parse(made.out)
  expect(folder).toMatch(/-protected-/)

  const refused = await at.run(['log', id, 'n found on a forum'])
  expect(refused).toMatchObject({ code: 1, errors: expect.stringContaining('protected: give its passphrase') })
  const wrong = await at.run(['log', id, 'n found on a forum'], withPassphrase(at, 'four words are worse'))
  expect(wrong).toMatchObject({ code: 1, errors: expect.stringContaining('not the passphrase') })
  const missing = await at.run(['log', id, 'n found', '--passphrase-file', 'nowhere.txt'])
  expect(missing).toMatchObject({ code: 1, errors: expect.stringContaining('nowhere.txt') })
  expect((await at.run(['log', id, 'n found on a forum', '--passphrase-file', file])).code).toBe(0)
  expect((await at.run(['log', id, 'n and taken down'], withPassphrase(at, recoveryKey))).code).toBe(0)

  const listed = await at.run(['list', '--json'])
  expect(JSON.parse(listed.out)).toMatchObject([{ id, title: 'Locked incident', protection: 'locked', eventCount: 3 }])
  expect((await at.run(['verify', id])).code).toBe(0)

  const exported = await at.run(
    ['export', id, '--to', 'out', '--format', 'md'],
    withPassphrase(at, 'four words are better'),
  )
  const document = exported.out.split('\n').find((line) => line.endsWith('.md')) ?? ''
  expect((await at.run(['verify', id, '--document', document])).code).toBe(1)
  expect(await at.run(['verify', id, '--document', document, '--passphrase-file', file])).toMatchObject({ code: 0 })
})
