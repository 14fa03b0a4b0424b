import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { draftFile } from '../../../electron/incidents/draft.ts'
import type { FilePort } from '../../../electron/incidents/filePort.ts'
import { nodeBytes } from '../../../electron/incidents/nodeBytes.ts'
import { nodeFiles } from '../../../electron/incidents/nodeFiles.ts'
import { ENTRY_LINE, unsavedDraft } from '../../../shared/draft.ts'
import { instant } from '../../../shared/time/instant.ts'
import { failingFiles } from '../../helpers/failingFiles.ts'
import { memoryFiles } from '../../helpers/memoryFiles.ts'
import { tempFolders } from '../../helpers/tempFolder.ts'
import { testHost } from '../../helpers/testHost.ts'

const tempFolder = tempFolders()
const draftsIn = (fs: FilePort, folder: string, device = 'laptop', session = 'one') =>
  draftFile(testHost(fs, device), folder, session)
const typed = (text: string, base = '') => ({ text, base })
const put = async (fs: FilePort, path: string, text: string) => {
  const file = await fs.create(path)
  await file.write(nodeBytes.encode(text))
  await file.close()
}

describe('[J17] drafts', () => {
  it('are none until something was typed', async () => {
    expect(await draftsIn(nodeFiles, tempFolder()).read()).toEqual({})
  })

  it('come back by field as they were typed, in a later session too', async () => {
    const folder = tempFolder()
    const text = 'h cache stampede – "deploy 412" 🔥\nand a second line'
    const first = draftsIn(nodeFiles, folder)
    expect(await first.save(ENTRY_LINE, typed(text))).toEqual({ ok: true, value: null })
    await first.save('incident.impact', typed('One in three', 'Some'))
    await first.save('incident.conclusion', typed('gone'))
    await first.save('incident.conclusion', null)
    expect(await draftsIn(nodeFiles, folder, 'laptop', 'two').read()).toMatchObject({
      [ENTRY_LINE]: typed(text),
      'incident.impact': typed('One in three', 'Some'),
    })
    expect(Object.keys(await draftsIn(nodeFiles, folder, 'laptop', 'two').read())).toHaveLength(2)
    expect(await draftsIn(nodeFiles, folder, 'phone').read()).toEqual({})
  })

  it('are written whenever they come while others are being written', async () => {
    for (let steps = 0; steps < 80; steps++) {
      const fs = memoryFiles()
      const drafts = draftsIn(fs, '/tmp')
      const first = drafts.save('field', typed('first'))
      for (let step = 0; step < steps; step++) await Promise.resolve()
      await Promise.all([first, drafts.save('field', typed('second'))])
      expect(await draftsIn(fs, '/tmp').read(), `after ${steps} steps`).toMatchObject({ field: typed('second') })
    }
  })

  it('are offered only where the record says what it said when they were typed, and not the same', () => {
    const drafts = { field: { ...typed('new', 'old'), at: instant(1) } }
    expect(unsavedDraft(drafts, 'field', 'old')).toMatchObject({ text: 'new' })
    expect(unsavedDraft(drafts, 'field', 'newer')).toBeNull()
    expect(unsavedDraft(drafts, 'field', 'new')).toBeNull()
    expect(unsavedDraft(drafts, 'toString', '')).toBeNull()
  })

  it('take over an entry line that an older version kept as plain text', async () => {
    const fs = memoryFiles()
    await put(fs, '/tmp/draft-laptop.txt', 'd half a\0')
    expect(await draftsIn(fs, '/tmp').read()).toMatchObject({ [ENTRY_LINE]: { text: 'd half a' } })
  })

  it.each(['', '{', '[]', 'null', '{"entryLine":7}', '\0\0\0'])('are none in a damaged file: %j', async (content) => {
    const folder = tempFolder()
    await put(nodeFiles, join(folder, 'drafts-laptop.json'), content)
    expect(await draftsIn(nodeFiles, folder).read()).toEqual({})
  })

  it('skip texts that are typed faster than the disk writes, never the last', async () => {
    const fs = failingFiles(memoryFiles())
    const drafts = draftsIn(fs, '/tmp')
    await Promise.all(Array.from({ length: 50 }, (_, at) => drafts.save(ENTRY_LINE, typed('x'.repeat(at)))))
    expect(await draftsIn(fs, '/tmp').read()).toMatchObject({ [ENTRY_LINE]: typed('x'.repeat(49)) })
    expect(fs.count('datasync')).toBeLessThan(4)
  })

  it('of more fields than anybody leaves unfinished lose the oldest', async () => {
    const drafts = draftsIn(memoryFiles(), '/tmp')
    for (let at = 0; at < 60; at++) await drafts.save(`field ${at}`, typed('x'))
    expect(Object.keys(await drafts.read())).toEqual(Array.from({ length: 50 }, (_, at) => `field ${at + 10}`))
  })

  it.each(['create', 'write', 'shortWrite', 'datasync', 'rename'] as const)(
    'keep on disk what was there before when the disk fails in %s, and say so',
    async (operation) => {
      const fs = failingFiles(memoryFiles())
      const drafts = draftsIn(fs, '/tmp')
      const onDisk = async () => (await draftsIn(fs, '/tmp').read())[ENTRY_LINE]?.text
      await drafts.save(ENTRY_LINE, typed('old'))
      fs.fail(operation, 'ENOSPC', 1)
      const saved = await drafts.save(ENTRY_LINE, typed('new text'))
      if (operation !== 'shortWrite') expect(saved).toMatchObject({ ok: false, error: { kind: 'diskFull' } })
      expect(await onDisk()).toBe(operation === 'shortWrite' ? 'new text' : 'old')
      await drafts.save(ENTRY_LINE, typed('newer'))
      expect(await onDisk()).toBe('newer')
      expect((await fs.list('/tmp')).map(({ name }) => name)).toEqual(['drafts-laptop.json'])
    },
  )
})
