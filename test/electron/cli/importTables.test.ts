import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../shared/document/data/csv.ts'
import { terminals } from './terminal.ts'

const terminal = terminals()
const GITLAB = resolve(import.meta.dirname, '../../../assets/samples/gitlab-2017-01-31-database.json')

/** What a table says, without what no other incident can have: ids, numbers, who recorded when. */
function told(file: string): readonly unknown[] {
  const apart = new Set(['id', 'number', 'recorded_at', 'recorded_by', 'links'])
  return readCsv(readFileSync(file, 'utf8')).rows.map(({ cells }) =>
    Object.entries(cells).filter(([name]) => !apart.has(name)),
  )
}

describe('import of tables', () => {
  it('[G1] [G2] reads back what an export wrote, in one gesture, and once', async () => {
    const at = terminal()
    const { id } = JSON.parse((await at.run(['import', 'new', GITLAB, '--json'])).out)
    await at.run(['export', id, '--to', 'one', '--format', 'csv'])
    const tables = readdirSync(join(at.folder, 'one')).map((name) => join('one', name))
    expect(tables).toHaveLength(2)

    const same = await at.run(['import', id, ...tables, '--json'])
    expect([same.code, JSON.parse(same.out)]).toEqual([0, { id, created: 0, updated: 0, skipped: [], warnings: [] }])
    const entries = JSON.parse((await at.run(['verify', id, '--json'])).out).entries
    expect(JSON.parse((await at.run(['import', id, ...tables, '--json'])).out).created).toBe(0)
    expect(JSON.parse((await at.run(['verify', id, '--json'])).out).entries).toBe(entries)

    const rehearsed = await at.run(['import', 'new', ...tables, '--title', 'Copy', '--dry-run'])
    expect(JSON.parse(rehearsed.out)).toMatchObject({ id: null, skipped: [] })
    const copy = await at.run(['import', 'new', ...tables, '--title', 'Copy'])
    expect([copy.code, JSON.parse(copy.out).created]).toEqual([0, JSON.parse(rehearsed.out).created])
    expect(copy.errors).toMatch(/^\d+ rows created, 0 updated, 0 skipped\./)
    await at.run(['export', JSON.parse(copy.out).id, '--to', 'two', '--format', 'csv'])
    for (const [from, to] of [
      [tables[1], 'copy-events.csv'],
      [tables[0], 'copy-action-items.csv'],
    ] as const) {
      expect(told(join(at.folder, 'two', to))).toEqual(told(join(at.folder, from ?? '')))
    }
  })

  it('takes what a spreadsheet saved, once it is told the zone and the order of day and month', async () => {
    const at = terminal()
    writeFileSync(join(at.folder, 'war-room.csv'), '\ufeffTime;What;Who\r\n02/03/2026 10:00;Errors up;Ana\r\n')
    const open = await at.run(['import', 'new', 'war-room.csv'])
    expect(open.code).toBe(1)
    expect(open.errors).toContain('line 2, happened_at: “02/03/2026 10:00” may be 2026-03-02 or 2026-02-03')
    expect(existsSync(at.library)).toBe(false)
    const told = await at.run(['import', 'new', 'war-room.csv', '--zone', 'Europe/Berlin', '--dates', 'day-first'])
    expect(told.code).toBe(0)
    const [made] = JSON.parse((await at.run(['list', '--json'])).out)
    expect(made).toMatchObject({ title: 'War room', start: '2026-03-02T09:00:00.000Z', zone: 'Europe/Berlin' })
  })

  it.each([
    ['no columns of ours', 'name,colour\na,b\n', /line 1: .*happened_at, text/],
    ['another code page', Buffer.from('happened_at,text\n2026-03-02T10:00:00Z,\xfcber\n', 'latin1'), /CSV UTF-8/],
    ['no row that can be read', 'happened_at,text\nsoon,x\n', /line 2, happened_at: “soon” is no time/],
  ])('refuses a table with %s, and makes nothing', async (_, content, reason) => {
    const at = terminal()
    writeFileSync(join(at.folder, 'bad.csv'), content)
    const { code, out, errors } = await at.run(['import', 'new', 'bad.csv'])
    expect([code, out]).toEqual([1, ''])
    expect(errors).toMatch(reason)
    expect(existsSync(at.library)).toBe(false)
  })
})
