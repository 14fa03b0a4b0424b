import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FilePort } from '../../electron/incidents/filePort.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** What storage relies on; every implementation of the port passes all of it. */
export function filePortContract(
  name: string,
  make: () => Promise<{ readonly fs: FilePort; readonly folder: string; readonly clean: () => Promise<void> }>,
): void {
  describe(`${name} as a file port`, () => {
    let fs: FilePort
    let folder: string
    let clean: () => Promise<void>

    beforeEach(async () => {
      ;({ fs, folder, clean } = await make())
    })
    afterEach(() => clean())

    const write = async (path: string, text: string) => {
      const file = await fs.create(path)
      expect(await file.write(bytesOf(text))).toBe(text.length)
      await file.datasync()
      await file.close()
    }

    it('appends what is written and reads it back', async () => {
      const path = join(folder, 'a')
      const file = await fs.create(path)
      await file.write(bytesOf('one '))
      await file.write(bytesOf('two'))
      await file.datasync()
      await file.close()
      expect(textOf(await fs.readFile(path))).toBe('one two')
    })

    it('never opens a file that is there already', async () => {
      await write(join(folder, 'a'), 'mine')
      await expect(fs.create(join(folder, 'a'))).rejects.toMatchObject({ code: 'EEXIST' })
      expect(textOf(await fs.readFile(join(folder, 'a')))).toBe('mine')
    })

    it('refuses a file that was closed', async () => {
      const file = await fs.create(join(folder, 'a'))
      await file.close()
      await expect(file.write(bytesOf('x'))).rejects.toMatchObject({ code: 'EBADF' })
    })

    it('reads from an offset, from the start, and nothing past the end', async () => {
      await write(join(folder, 'a'), 'abcdef')
      expect(textOf(await fs.readFrom(join(folder, 'a'), 4))).toBe('ef')
      expect(textOf(await fs.readFrom(join(folder, 'a'), 6))).toBe('')
      expect(textOf(await fs.readFrom(join(folder, 'a'), 60))).toBe('')
      expect(textOf(await fs.readStart(join(folder, 'a'), 2))).toBe('ab')
      expect(textOf(await fs.readStart(join(folder, 'a'), 60))).toBe('abcdef')
    })

    it('lists names in order with their kinds', async () => {
      await write(join(folder, 'b'), '')
      await write(join(folder, 'a'), '')
      await fs.makeFolder(join(folder, 'c'))
      expect(await fs.list(folder)).toEqual([
        { name: 'a', kind: 'file' },
        { name: 'b', kind: 'file' },
        { name: 'c', kind: 'folder' },
      ])
    })

    it('tells size and kind', async () => {
      await write(join(folder, 'a'), 'abc')
      expect(await fs.stat(join(folder, 'a'))).toMatchObject({ kind: 'file', bytes: 3 })
      expect(await fs.stat(folder)).toMatchObject({ kind: 'folder' })
    })

    it('says ENOENT for what is not there', async () => {
      const path = join(folder, 'nothing')
      const missing = { code: 'ENOENT' }
      await expect(fs.readFile(path)).rejects.toMatchObject(missing)
      await expect(fs.readFrom(path, 0)).rejects.toMatchObject(missing)
      await expect(fs.stat(path)).rejects.toMatchObject(missing)
      await expect(fs.list(path)).rejects.toMatchObject(missing)
      await expect(fs.remove(path)).rejects.toMatchObject(missing)
      await expect(fs.rename(path, join(folder, 'b'))).rejects.toMatchObject(missing)
      await expect(fs.create(join(path, 'a'))).rejects.toMatchObject(missing)
      await expect(fs.makeFolder(join(path, 'a'))).rejects.toMatchObject(missing)
      await expect(fs.syncFolder(path)).rejects.toMatchObject(missing)
    })

    it('says ENOTDIR for a file where a folder should be', async () => {
      await write(join(folder, 'a'), '')
      await expect(fs.list(join(folder, 'a'))).rejects.toMatchObject({ code: 'ENOTDIR' })
      await expect(fs.create(join(folder, 'a', 'b'))).rejects.toMatchObject({ code: 'ENOTDIR' })
    })

    it('puts a file in the place of another in one step', async () => {
      await write(join(folder, 'a'), 'new')
      await write(join(folder, 'b'), 'old')
      await fs.rename(join(folder, 'a'), join(folder, 'b'))
      expect(textOf(await fs.readFile(join(folder, 'b')))).toBe('new')
      expect((await fs.list(folder)).map((held) => held.name)).toEqual(['b'])
    })

    it('removes files, and only empty folders', async () => {
      await fs.makeFolder(join(folder, 'c'))
      await write(join(folder, 'c', 'a'), '')
      await expect(fs.removeFolder(join(folder, 'c'))).rejects.toMatchObject({ code: 'ENOTEMPTY' })
      await fs.remove(join(folder, 'c', 'a'))
      await fs.removeFolder(join(folder, 'c'))
      expect(await fs.list(folder)).toEqual([])
    })

    it('flushes a folder and knows how much room there is', async () => {
      await fs.syncFolder(folder)
      expect(await fs.freeBytes(folder)).toBeGreaterThan(0)
    })

    it('goes on writing to a file that lost its name', async () => {
      const file = await fs.create(join(folder, 'a'))
      await fs.remove(join(folder, 'a'))
      expect(await file.write(bytesOf('x'))).toBe(1)
      await file.datasync()
      await file.close()
      expect(await fs.list(folder)).toEqual([])
    })

    it('watching a folder does no harm and can be stopped, even where there is none', async () => {
      const stop = fs.watch(folder, () => undefined)
      await write(join(folder, 'a'), 'x')
      stop()
      fs.watch(join(folder, 'nothing'), () => undefined)()
    })
  })
}
