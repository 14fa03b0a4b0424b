import { describe, expect, it } from 'vitest'
import { draftFile } from '../../../electron/incidents/draft.ts'
import type { FilePort } from '../../../electron/incidents/filePort.ts'
import { nodeBytes } from '../../../electron/incidents/nodeBytes.ts'
import { nodeFiles } from '../../../electron/incidents/nodeFiles.ts'
import type { DeviceId } from '../../../shared/ids.ts'
import { failingFiles } from '../../helpers/failingFiles.ts'
import { memoryFiles } from '../../helpers/memoryFiles.ts'
import { tempFolders } from '../../helpers/tempFolder.ts'

const tempFolder = tempFolders()
const draftIn = (fs: FilePort, folder: string, device = 'laptop', session = 'one') =>
  draftFile({ fs, tools: nodeBytes, folder, device: device as DeviceId }, session)

describe('a draft', () => {
  it('is empty until something was typed', async () => {
    expect(await draftIn(nodeFiles, tempFolder()).read()).toBe('')
  })

  it('comes back as it was typed, in a later session too', async () => {
    const folder = tempFolder()
    const text = 'h cache stampede – "deploy 412" 🔥\nand a second line'
    expect(await draftIn(nodeFiles, folder).save(text)).toEqual({ ok: true, value: null })
    expect(await draftIn(nodeFiles, folder, 'laptop', 'two').read()).toBe(text)
    expect(await draftIn(nodeFiles, folder, 'phone').read()).toBe('')
  })

  it('skips texts that are typed faster than the disk writes, never the last', async () => {
    const fs = failingFiles(memoryFiles())
    const draft = draftIn(fs, '/tmp')
    const saves = Array.from({ length: 50 }, (_, at) => draft.save('x'.repeat(at)))
    await Promise.all(saves)
    expect(await draft.read()).toBe('x'.repeat(49))
    expect(fs.count('datasync')).toBeLessThan(4)
  })

  it.each(['create', 'write', 'shortWrite', 'datasync', 'rename'] as const)(
    'keeps the text before it when the disk fails in %s, and says so',
    async (operation) => {
      const fs = failingFiles(memoryFiles())
      const draft = draftIn(fs, '/tmp')
      await draft.save('old')
      fs.fail(operation, 'ENOSPC', 1)
      const saved = await draft.save('new text')
      if (operation !== 'shortWrite') expect(saved).toMatchObject({ ok: false, error: { kind: 'diskFull' } })
      expect(await draft.read()).toBe(operation === 'shortWrite' ? 'new text' : 'old')
      await draft.save('newer')
      expect(await draft.read()).toBe('newer')
      expect((await fs.list('/tmp')).map(({ name }) => name)).toEqual(['draft-laptop.txt'])
    },
  )
})
