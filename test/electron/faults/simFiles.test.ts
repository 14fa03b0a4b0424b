import { describe, expect, it } from 'vitest'
import { crashStates } from '../../faults/crashStates.ts'
import { simDisk } from '../../faults/simDisk.ts'
import { simFiles } from '../../faults/simFiles.ts'
import { filePortContract } from '../../helpers/filePortContract.ts'

const made = { folders: ['/disk'], files: new Map() }

filePortContract('the simulated disk', () =>
  Promise.resolve({ fs: simFiles(simDisk(made)), folder: '/disk', clean: () => Promise.resolve() }),
)

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** The content that a file can have after a crash, as text; null: it is not there. */
const fates = (disk: ReturnType<typeof simDisk>, path: string) =>
  new Set([...crashStates(disk)].map(({ files }) => textOf(files.get(path))))
const textOf = (bytes: Uint8Array | undefined) => (bytes === undefined ? null : new TextDecoder().decode(bytes))

describe('the simulated disk after a crash', () => {
  it('has bytes for certain once their file was flushed, and names once their folder was', async () => {
    const disk = simDisk(made)
    const fs = simFiles(disk)
    const file = await fs.create('/disk/a')
    await file.write(bytesOf('one'))
    await file.datasync()
    expect(fates(disk, '/disk/a')).toEqual(new Set([null, 'one']))
    await fs.syncFolder('/disk')
    expect(fates(disk, '/disk/a')).toEqual(new Set(['one']))
    await file.write(bytesOf(' two'))
    const torn = fates(disk, '/disk/a')
    for (const fate of ['one', 'one two', 'one\0\0\0\0', 'one t', 'one\0\0wo']) expect(torn).toContain(fate)
  })

  it('replaces a file by renaming whole or not at all', async () => {
    const disk = simDisk({ ...made, files: new Map([['/disk/a', bytesOf('old')]]) })
    const fs = simFiles(disk)
    const file = await fs.create('/disk/b')
    await file.write(bytesOf('new'))
    await file.datasync()
    await fs.rename('/disk/b', '/disk/a')
    expect(fates(disk, '/disk/a')).toEqual(new Set(['old', 'new']))
    await fs.syncFolder('/disk')
    expect(fates(disk, '/disk/a')).toEqual(new Set(['new']))
  })

  it('never brings to the disk what a failed flush has dropped', async () => {
    const disk = simDisk(made)
    const fault = ({ number }: { number: number }) => (number === 4 ? { code: 'EIO', done: 'nothing' as const } : null)
    const fs = simFiles(disk, { fault, fsyncgate: true })
    const file = await fs.create('/disk/a')
    await fs.syncFolder('/disk')
    await file.write(bytesOf('one'))
    await expect(file.datasync()).rejects.toMatchObject({ code: 'EIO' })
    await file.datasync()
    expect(fates(disk, '/disk/a')).toEqual(new Set(['']))
  })
})
