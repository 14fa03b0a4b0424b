import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { templateChoice } from '../../../electron/cli/templateChoice.ts'

const HOUSE = '---\nname: House style\nfile: report\n---\n{% section "title" %}\n'
const own = [
  { id: 'house-style', text: HOUSE },
  { id: 'broken', text: '{% section "nothing" %}' },
  { id: 'lost', text: null },
]

describe('templateChoice', () => {
  let cwd: string
  beforeAll(async () => {
    cwd = await mkdtemp(path.join(tmpdir(), 'faultline-choice-'))
    await writeFile(path.join(cwd, 'mine.md'), HOUSE)
  })
  afterAll(() => rm(cwd, { recursive: true, force: true }))

  it('takes a preset, one of the user’s own by name or id, or a file', async () => {
    expect(await templateChoice('howie', cwd, own)).toEqual({ ok: true, value: 'howie' })
    for (const named of ['House style', 'house STYLE', 'house-style', 'mine.md'])
      expect(await templateChoice(named, cwd, own), named).toEqual({ ok: true, value: { text: HOUSE } })
  })

  it('says what is wrong, and what there is', async () => {
    expect(await templateChoice('Hause', cwd, own)).toMatchObject({
      ok: false,
      error: expect.stringMatching(/unknown template “Hause”: choose from .*house-style/),
    })
    expect(await templateChoice('broken', cwd, own)).toMatchObject({
      ok: false,
      error: expect.stringContaining('Line 1:'),
    })
    expect(await templateChoice('lost', cwd, own)).toMatchObject({
      ok: false,
      error: expect.stringContaining('cannot be read'),
    })
  })
})
