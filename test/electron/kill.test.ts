import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodeHost } from '../../electron/host.ts'
import { nodeFiles } from '../../electron/incidents/nodeFiles.ts'
import { verifyFolder } from '../../electron/incidents/verifyFolder.ts'
import { openLibrary } from '../../electron/library.ts'
import { UTC } from '../../shared/time/instant.ts'
import { bundleProgram, run } from '../helpers/program.ts'
import { must } from '../helpers/sessions.ts'

// Rule ids like [J9] refer to docs/journal.md.

const KILLS = 10

let folder: string
let program: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-kill-'))
  program = await bundleProgram('faults/logUntilKilled.ts', join(folder, 'program'))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a process that is killed', () => {
  it.each([1, 2])('[J9] while %i of them log loses nothing acknowledged', { timeout: 120_000 }, async (writers) => {
    const user = join(folder, `user-${writers}`)
    const place = join(folder, `library-${writers}`)
    const library = openLibrary(place, nodeHost(user))
    const session = must(await library.create({ title: 'Killed', zone: UTC, severity: null }, 'Sam'))
    await library.close()

    const acknowledged: string[] = []
    for (let kill = 0; kill < KILLS / writers; kill++) {
      const running = Array.from({ length: writers }, () => run(program, [place, session.id, user]))
      await Promise.all(running.map(({ speaks }) => speaks))
      await wait(Math.random() * 150)
      for (const { child } of running) child.kill('SIGKILL')
      await Promise.all(running.map(({ ends }) => ends))
      acknowledged.push(...running.flatMap(({ lines }) => lines()))
    }

    const again = must(await library.open(session.id))
    const onDisk = new Set<string>(again.entries().map(({ id }) => id))
    expect(acknowledged.length).toBeGreaterThan(KILLS)
    expect(acknowledged.filter((id) => !onDisk.has(id))).toEqual([])
    const report = must(await verifyFolder(again.folder, nodeFiles)).report
    expect(report).toMatchObject({ gaps: [], conflicts: [], unreadable: [], incident: session.id })
    expect(report.damaged.filter(({ reason }) => reason === 'damage')).toEqual([])
    await library.close()
  })
})
