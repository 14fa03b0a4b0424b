import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { declare, linesOf, terminals } from './terminal.ts'

const terminal = terminals()
const SAMPLES = resolve(import.meta.dirname, '../../../assets/samples')
const GITLAB = join(SAMPLES, 'gitlab-2017-01-31-database.json')

const facts = (events: readonly unknown[], more: object = {}) =>
  JSON.stringify({ title: 'Checkout fails', start: '2024-01-16T09:30:00Z', events, ...more })
const seen = (minute: number, more: object = {}) => ({
  time: `2024-01-16T09:${minute}:00Z`,
  kind: 'action',
  text: `step ${minute}`,
  ...more,
})

describe('import', () => {
  it('makes a new incident of a file, once', async () => {
    const at = terminal()
    const { code, out, errors } = await at.run(['import', 'new', GITLAB, '--json'])
    expect([code, errors]).toEqual([0, ''])
    const done = JSON.parse(out)
    expect(done).toMatchObject({ id: expect.stringMatching(/^[0-9A-Z]{26}$/), created: 19, updated: 0, skipped: [] })
    const again = JSON.parse((await at.run(['import', done.id, GITLAB, '--json'])).out)
    expect(again).toMatchObject({ id: done.id, created: 0, updated: 0, skipped: [] })
    const metrics = JSON.parse((await at.run(['metrics', done.id, '--json'])).out)
    expect(metrics.milestones).toMatchObject({
      mitigated: '2017-02-01T17:00:00.000Z',
      resolved: '2017-02-01T18:00:00.000Z',
    })
    expect(metrics.misleadingPaths).toHaveLength(6)
    expect((await at.run(['verify', done.id])).code).toBe(0)
  })

  it('takes every sample', async () => {
    const at = terminal()
    const files = readdirSync(SAMPLES).filter((name) => name.endsWith('.json'))
    expect(files.length).toBeGreaterThan(13)
    for (const file of files) {
      const { code, errors } = await at.run(['import', 'new', join(SAMPLES, file), '--json'])
      expect([file, code, errors]).toEqual([file, 0, ''])
    }
    expect(JSON.parse((await at.run(['list', '--json'])).out)).toHaveLength(files.length)
  })

  it('says in sentences what it did, beside the JSON', async () => {
    const { out, errors } = await terminal().run(['import', 'new', GITLAB])
    expect(JSON.parse(out).created).toBe(19)
    expect(linesOf(errors)[0]).toBe('19 events created, 0 updated, 0 skipped.')
  })

  it('changes nothing in a rehearsal', async () => {
    const at = terminal()
    const { code, out, errors } = await at.run(['import', 'new', GITLAB, '--dry-run'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ id: null, created: 19 })
    expect(errors).toContain('19 events would be created')
    expect(existsSync(at.library)).toBe(false)
    const id = await declare(at)
    expect(JSON.parse((await at.run(['import', id, GITLAB, '--dry-run'])).out)).toMatchObject({ id, created: 19 })
    expect(JSON.parse((await at.run(['verify', id, '--json'])).out).entries).toBe(1)
  })

  it('updates what a later version of the file tells differently', async () => {
    const at = terminal()
    const path = join(at.folder, 'facts.json')
    writeFileSync(path, facts([seen(31), seen(32)]))
    const { id } = JSON.parse((await at.run(['import', 'new', 'facts.json'])).out)
    writeFileSync(path, facts([seen(31), seen(32, { text: 'step 32, corrected' }), seen(33)]))
    expect(JSON.parse((await at.run(['import', id, 'facts.json'])).out)).toMatchObject({ created: 1, updated: 1 })
  })

  it('names what it leaves out by its path, takes the rest and ends with 1', async () => {
    const at = terminal()
    writeFileSync(
      join(at.folder, 'facts.json'),
      facts([seen(31), { kind: 'action', text: 'when?' }, seen(33, { time: 'noon' })]),
    )
    const { code, out, errors } = await at.run(['import', 'new', 'facts.json'])
    expect(code).toBe(1)
    const done = JSON.parse(out)
    expect(done.created).toBe(1)
    expect(done.skipped.map(({ path }: { path: string }) => path)).toEqual(['events[1].time', 'events[2].time'])
    expect(errors).toContain('skipped events[1].time: ')
  })

  it.each([
    ['not JSON', '{"title": ', 'JSON'],
    ['a list', '[]', 'object'],
    ['no title', '{"events": []}', 'title'],
    ['no events', '{"title": "x"}', 'events'],
    ['events that are no list', '{"title": "x", "events": {}}', 'events'],
  ])('refuses a file with %s, names file and place, and makes nothing', async (_, text, place) => {
    const at = terminal()
    writeFileSync(join(at.folder, 'bad.json'), text)
    const { code, out, errors } = await at.run(['import', 'new', GITLAB, 'bad.json'])
    expect([code, out]).toEqual([1, ''])
    expect(errors).toContain('bad.json')
    expect(errors).toContain(place)
    expect(existsSync(at.library)).toBe(false)
  })

  it('refuses a file that is not there, and an incident that is not there', async () => {
    const at = terminal()
    expect(await at.run(['import', 'new', 'nowhere.json'])).toMatchObject({
      code: 1,
      errors: expect.stringContaining('nowhere.json'),
    })
    expect(await at.run(['import', 'ZZZZ', GITLAB])).toMatchObject({ code: 1, out: '' })
  })

  it('takes several files into one incident, and says which one a remark is about', async () => {
    const at = terminal()
    writeFileSync(join(at.folder, 'a.json'), facts([seen(31)], { source_url: 'https://example.org/a' }))
    writeFileSync(join(at.folder, 'b.json'), facts([seen(32), { text: 'x' }], { source_url: 'https://example.org/b' }))
    const done = JSON.parse((await at.run(['import', 'new', 'a.json', 'b.json'])).out)
    expect(done).toMatchObject({ created: 2, skipped: [{ file: 'b.json' }, { file: 'b.json' }] })
    expect(JSON.parse((await at.run(['list', '--json'])).out)).toHaveLength(1)
  })
})

describe('import of an exported incident', () => {
  const exportedJson = async (at: ReturnType<typeof terminal>, id: string): Promise<string> => {
    const { out } = await at.run(['export', id, '--to', 'out', '--format', 'json'])
    return linesOf(out)[0] ?? ''
  }

  it('reads it back on another machine as it was, and verifies', async () => {
    const [here, there] = [terminal(), terminal()]
    const id = JSON.parse((await here.run(['import', 'new', GITLAB, '--json'])).out).id
    await here.run(['log', id, 'h the replica is broken -4m @lee'])
    await here.run(['log', id, 'rule out H7: it caught up'])
    const file = await exportedJson(here, id)
    const { code, out } = await there.run(['import', 'new', file, '--json'])
    expect([code, JSON.parse(out)]).toMatchObject([0, { id, updated: 0, skipped: [] }])
    const metrics = async (at: ReturnType<typeof terminal>) => (await at.run(['metrics', id, '--json'])).out
    expect(await metrics(there)).toBe(await metrics(here))
    expect((await there.run(['verify', id])).code).toBe(0)
    const again = await exportedJson(there, id)
    const stored = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
    expect(stored(again).log).toEqual(stored(file).log)
  })

  it('adds only what is missing to an incident that is here, and never touches another one', async () => {
    const [here, there] = [terminal(), terminal()]
    const id = await declare(here)
    await here.run(['log', id, 'first'])
    await there.run(['import', 'new', await exportedJson(here, id), '--json'])
    await here.run(['log', id, 'second'])
    await there.run(['log', id, 'third'])
    const file = await exportedJson(here, id)
    const rehearsed = await there.run(['import', id, file, '--dry-run', '--json'])
    expect(JSON.parse(rehearsed.out)).toMatchObject({ id, created: 1 })
    expect(JSON.parse((await there.run(['import', id, file, '--json'])).out)).toMatchObject({ id, created: 1 })
    expect(JSON.parse((await there.run(['list', '--json'])).out)).toMatchObject([{ id, eventCount: 3 }])
    const other = await declare(there)
    const refused = await there.run(['import', other, file])
    expect([refused.code, refused.errors]).toEqual([1, expect.stringContaining('another incident')])
  })

  it('says where in the file it cannot be read', async () => {
    const at = terminal()
    const file = join(at.folder, 'bad.json')
    writeFileSync(file, JSON.stringify({ format: 'faultline-incident', version: 1, log: [{ id: 'a' }] }))
    const { code, errors } = await at.run(['import', 'new', file])
    expect([code, errors]).toEqual([1, expect.stringContaining('log.0.hlc')])
    expect(existsSync(at.library)).toBe(false)
  })
})
