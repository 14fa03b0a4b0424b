import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { declare, linesOf, terminals } from './terminal.ts'

const terminal = terminals()

describe('new', () => {
  it('prints the id and the folder, which is there', async () => {
    const at = terminal()
    const { code, out, errors } = await at.run([
      'new',
      'Checkout fails',
      '--severity',
      'sev1',
      '--zone',
      'Europe/Berlin',
    ])
    expect([code, errors]).toEqual([0, ''])
    const made = JSON.parse(out)
    expect(Object.keys(made)).toEqual(['id', 'folder'])
    expect(existsSync(made.folder)).toBe(true)
    const [listed] = JSON.parse((await at.run(['list', '--json'])).out)
    expect(listed).toMatchObject({
      ...made,
      title: 'Checkout fails',
      severity: 'SEV1',
      zone: 'Europe/Berlin',
      start: null,
    })
  })

  it.each([
    [['--severity', 'SEV9'], 'SEV9'],
    [['--zone', 'Mars'], 'Mars'],
  ])('refuses %j and makes nothing', async (options, named) => {
    const at = terminal()
    const { code, out, errors } = await at.run(['new', 'Checkout fails', ...options])
    expect([code, out]).toEqual([1, ''])
    expect(errors).toContain(named)
    expect(existsSync(at.library) ? readdirSync(at.library) : []).toEqual([])
  })

  it('refuses a title without a letter', async () => {
    expect(await terminal().run(['new', '  '])).toMatchObject({ code: 1, out: '' })
  })

  it('puts the incident where --library says, before FAULTLINE_LIBRARY and from the current folder', async () => {
    const at = terminal()
    const made = JSON.parse((await at.run(['new', 'Elsewhere', '--library', 'other'])).out)
    expect(made.folder.startsWith(join(at.folder, 'other'))).toBe(true)
    expect(existsSync(at.library)).toBe(false)
  })

  it('uses the documents folder of the user when nothing is said', async () => {
    const at = terminal()
    mkdirSync(join(at.folder, 'user'))
    writeFileSync(join(at.folder, 'user', 'user-dirs.dirs'), '# by the desktop\nXDG_DOCUMENTS_DIR="$HOME/Dokumente"\n')
    const env = { HOME: at.folder, XDG_CONFIG_HOME: join(at.folder, 'user') }
    const made = JSON.parse((await at.run(['new', 'At home'], { env })).out)
    const documents = process.platform === 'linux' ? 'Dokumente' : 'Documents'
    expect(made.folder.startsWith(join(at.folder, documents, 'Faultline'))).toBe(true)
  })
})

describe('list', () => {
  it('is a table for people, without anything that acts on the terminal', async () => {
    const at = terminal()
    const id = await declare(at, '--severity', 'SEV2')
    await at.run(['new', 'Evil \u001b[31mred\u001b[0m title'])
    await at.run(['log', id, 'i checkout down 2024-01-16 09:30..2024-01-16 12:11'])
    const { code, out } = await at.run(['list'])
    expect(code).toBe(0)
    expect(out).not.toContain('\u001b')
    const [header, ...rows] = linesOf(out)
    expect(header).toMatch(/^ID +SEVERITY +STATUS +START +DURATION +TITLE$/)
    expect(rows.find((row) => row.startsWith(id))).toMatch(
      /SEV2 +investigating +2024-01-16 09:30 UTC .*Checkout fails$/,
    )
    expect(rows).toHaveLength(2)
  })

  it('says that a library is empty', async () => {
    const at = terminal()
    expect(await at.run(['list'])).toMatchObject({ code: 0, out: `No incidents in ${at.library}\n` })
    expect((await at.run(['list', '--json'])).out).toBe('[]\n')
  })
})

describe('verify', () => {
  it('finds a fresh log whole', async () => {
    const at = terminal()
    const id = await declare(at)
    await at.run(['log', id, 'seen'])
    const { code, out } = await at.run(['verify', id])
    expect(code).toBe(0)
    expect(out).toMatch(/^The log is whole: 2 entries in 2 files in /)
    const report = JSON.parse((await at.run(['verify', id, '--json'])).out)
    expect(report).toMatchObject({ ok: true, incident: id, entries: 2, damaged: [] })
  })

  it('names the place of one flipped bit, changes nothing and fails', async () => {
    const at = terminal()
    const id = await declare(at)
    await at.run(['log', id, 'seen'])
    const [name = ''] = readdirSync(at.library).filter((entry) => !entry.startsWith('.'))
    const segment = readdirSync(join(at.library, name)).find((file) => file.endsWith('.ndjson')) ?? ''
    const path = join(at.library, name, segment)
    const bytes = readFileSync(path)
    const middle = Math.floor(bytes.length / 2)
    bytes[middle] = (bytes[middle] ?? 0) ^ 1
    writeFileSync(path, bytes)
    const { code, out } = await at.run(['verify', id])
    expect(code).toBe(1)
    expect(out).toContain('The log is NOT whole')
    expect(out).toContain(segment)
    const json = await at.run(['verify', name, '--json'])
    expect(json.code).toBe(1)
    expect(JSON.parse(json.out)).toMatchObject({ ok: false, damaged: [{ segment }] })
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  it('says that there is no such incident', async () => {
    expect(await terminal().run(['verify', 'nowhere'])).toMatchObject({ code: 1, out: '' })
  })
})

describe('metrics', () => {
  const log = [
    'i checkout down 2024-01-16 09:30..2024-01-16 12:00',
    'd alert: errors 2024-01-16 09:40',
    'h cache 2024-01-16 09:45',
    'rule out H1: flat 2024-01-16 10:15',
    'e database team @lee 2024-01-16 10:00',
    'r back to normal 2024-01-16 12:00',
  ].join('\n')

  it('prints the stable JSON', async () => {
    const at = terminal()
    const id = await declare(at)
    await at.run(['log', id, '--stdin'], { input: log })
    const { code, out } = await at.run(['metrics', id, '--json'])
    expect(code).toBe(0)
    const metrics = JSON.parse(out)
    expect(Object.keys(metrics)).toEqual(['milestones', 'durationsMs', 'misleadingPaths', 'gaps'])
    expect(metrics.milestones).toMatchObject({
      impactStart: '2024-01-16T09:30:00.000Z',
      detected: '2024-01-16T09:40:00.000Z',
      mitigated: null,
      resolved: '2024-01-16T12:00:00.000Z',
    })
    expect(metrics.durationsMs).toMatchObject({ timeToDetect: 600_000, timeToMitigate: null, timeToResolve: 9_000_000 })
    expect(metrics.misleadingPaths).toEqual([
      { text: 'cache', start: '2024-01-16T09:45:00.000Z', end: '2024-01-16T10:15:00.000Z', durationMs: 1_800_000 },
    ])
    expect(metrics.gaps.length).toBeGreaterThan(0)
  })

  it('prints tables for people, with words for what is missing', async () => {
    const at = terminal()
    const id = await declare(at)
    await at.run(['log', id, '--stdin'], { input: log })
    const { out } = await at.run(['metrics', id])
    expect(out).toMatch(/Detection +2024-01-16 09:40 UTC/)
    expect(out).toMatch(/Time to resolve +2 h 30 min +from start of impact to resolution/)
    expect(out).toMatch(/Mitigation +not recorded/)
    expect(out).toMatch(/30 min +cache/)
  })
})

describe('the command line itself', () => {
  it('shows its help', async () => {
    const { code, out } = await terminal().run(['--help'])
    expect(code).toBe(0)
    for (const word of ['new', 'log', 'import', 'export', 'metrics', 'verify', 'list', '--library'])
      expect(out).toContain(word)
    expect((await terminal().run(['log', '--help'])).out).toContain('--stdin')
    expect((await terminal().run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it.each([
    [[], 'Usage'],
    [['frobnicate'], 'frobnicate'],
    [['new'], 'title'],
    [['log'], 'incident'],
    [['list', '--frob'], '--frob'],
    [['list', 'extra'], 'arguments'],
    [['export', 'x'], '--to'],
    [['import', 'new'], 'files'],
  ])('answers wrong usage %j with 2 and a reason', async (args, reason) => {
    const { code, out, errors } = await terminal().run(args)
    expect([code, out]).toEqual([2, ''])
    expect(errors).toContain(reason)
  })

  it('takes --library before and after the command', async () => {
    const at = terminal()
    await at.run(['--library', 'here', 'new', 'x'])
    expect(JSON.parse((await at.run(['list', '--json', '--library', 'here'])).out)).toHaveLength(1)
  })
})
