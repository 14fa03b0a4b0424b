import { expect, it } from 'vitest'
import { attachmentsIn } from '../../../electron/incidents/attachments.ts'
import { makeFolders } from '../../../electron/incidents/makeFolders.ts'
import { crashStates } from '../../faults/crashStates.ts'
import { type SimDisk, simDisk } from '../../faults/simDisk.ts'
import { type Call, type CallName, type Fault, simFiles } from '../../faults/simFiles.ts'

/* A first attempt that failed at its last flush leaves things in place whose names may not be on the disk. */

/** A disk on which that call fails once, and what it was to do happens or does not. */
function failingOnce(disk: SimDisk, call: CallName, place: string, done: Fault['done'] = 'nothing') {
  let failed = false
  return simFiles(disk, {
    fault: ({ name, path }: Call) => {
      if (failed || name !== call || path !== place) return null
      failed = true
      return { code: 'EIO', done }
    },
  })
}

it.each([
  ['syncFolder', '/'],
  ['syncFolder', '/home'],
  ['syncFolder', '/home/library'],
  ['makeFolder', '/home'],
  ['makeFolder', '/home/library'],
] as const)(
  '[D3] folders made at the second attempt outlive a crash when %s %s failed at the first',
  async (call, place) => {
    const disk = simDisk()
    const fs = failingOnce(disk, call, place, call === 'makeFolder' ? 'all' : 'nothing')
    const folder = '/home/library/incident'
    await makeFolders(fs, folder).catch(() => makeFolders(fs, folder))
    for (const { folders } of crashStates(disk)) expect(folders).toContain(folder)
  },
)

it.each(['/incident/blobs', '/incident'])(
  '[D3] an attachment kept at the second attempt outlives a crash when %s failed to be flushed at the first',
  async (failing) => {
    const disk = simDisk({ folders: ['/incident'], files: new Map() })
    const attachments = attachmentsIn(failingOnce(disk, 'syncFolder', failing), '/incident', () => 'id')
    const keep = () => attachments.keep(new TextEncoder().encode('a screenshot'))
    expect((await keep()).ok).toBe(false)
    expect((await keep()).ok).toBe(true)
    for (const { files } of crashStates(disk)) expect([...files.keys()].join()).toMatch(/\/[0-9a-f]{64}/)
  },
)
