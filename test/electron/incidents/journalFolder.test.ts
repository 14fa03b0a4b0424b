import { expect, it } from 'vitest'
import { journalFolder, type NewEntry } from '../../../electron/incidents/journalFolder.ts'
import { nodeBytes } from '../../../electron/incidents/nodeBytes.ts'
import { createSegment } from '../../../electron/incidents/segmentWriter.ts'
import { spillTo } from '../../../electron/incidents/spill.ts'
import { entry, logged } from '../../helpers/build.ts'
import { memoryFiles } from '../../helpers/memoryFiles.ts'

const newEntry = (n: number): NewEntry => {
  const { id, hlc, recordedAt, by, batch, op } = entry(n, logged('note', '10:00', `note ${n}`))
  const payload = JSON.stringify(op.op === 'unknown' ? null : op.d)
  const fields = { id, hlc, recordedAt, offsetMinutes: 0, monotonic: 0, by, batch, op: op.op, payload }
  return { entry: entry(n, logged('note', '10:00', `note ${n}`)), fields }
}

it('never forgets what is appended just as a flush ends, to the turn', async () => {
  const fs = memoryFiles()
  const header = { format: 1, app: '', device: 'laptop', session: 's', segment: 0, incident: '', parents: [] }
  const saved: string[] = []
  const folder = journalFolder({
    folder: '/tmp',
    ballast: { release: () => Promise.resolve(), restore: () => Promise.resolve() },
    monotonic: () => 0,
    nextSegment: () =>
      createSegment({ fs, tools: nodeBytes, folder: '/tmp', name: 'j-a.ndjson', header, stamp: newEntry(0).fields }),
    removeSegment: () => Promise.resolve(),
    spill: spillTo({ fs, folders: [], newSegment: () => Promise.reject(new Error('not in this test')) }),
    onTrouble: () => undefined,
    onSaved: (entries) => saved.push(...entries.map(({ id }) => id)),
  })
  let made = 0
  for (let turns = 0; turns < 30; turns++) {
    await folder.append([newEntry(made++)])
    for (let turn = 0; turn < turns; turn++) await Promise.resolve()
    await folder.append([newEntry(made++)])
  }
  expect(saved).toHaveLength(made)
  expect(folder.unsaved()).toEqual([])
  await folder.close()
})
