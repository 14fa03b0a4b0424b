import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { nodeBytes } from '../../../electron/incidents/nodeBytes.ts'
import { declare, type Ran, type Terminal, terminals } from './terminal.ts'

// What `verify` notices and what it cannot: docs/verify.md.

const terminal = terminals()
let at: Terminal
let id: string
let md: string
let html: string

/** An incident of five events, exported. */
beforeEach(async () => {
  at = terminal()
  id = await declare(at)
  const input = 'd alert: errors\nh cache\na flushed the cache\nrule out H1: no change\nr rolled back\n'
  expect((await at.run(['log', id, '--stdin'], { input })).code).toBe(0)
  await exportNow()
})

async function exportNow(): Promise<void> {
  const { out, errors } = await at.run(['export', id, '--to', 'out', '--format', 'md,html'])
  const files = out.split('\n')
  md = files.find((file) => file.endsWith('.md')) ?? errors
  html = files.find((file) => file.endsWith('.html')) ?? errors
}

const verify = (document: string): Promise<Ran> => at.run(['verify', id, '--document', document])
const segments = (): readonly string[] => {
  const [folder = ''] = readdirSync(at.library).filter((name) => !name.startsWith('.'))
  return readdirSync(join(at.library, folder))
    .filter((name) => name.startsWith('j-'))
    .map((name) => join(at.library, folder, name))
}
const edit = (file: string, change: (text: string) => string) => {
  const before = readFileSync(file, 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  writeFileSync(file, after)
}

/** What somebody with a text editor, patience and no key does: changes the lines and makes all hashes fit again. */
function rechain(file: string, change: (records: Record<string, unknown>[]) => Record<string, unknown>[]): void {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  let previous = '0'.repeat(64)
  const again = change(lines.map((line) => JSON.parse(line))).map((record, n) => {
    const { h: _, p: __, ...fields } = record
    const covered = JSON.stringify({ ...fields, n, p: previous }).slice(0, -1)
    previous = nodeBytes.sha256(Buffer.from(covered))
    return `${covered},"h":"${previous}"}\n`
  })
  writeFileSync(file, again.join(''))
}

const segmentWith = (text: string): string => segments().find((file) => readFileSync(file, 'utf8').includes(text)) ?? ''

describe('verify --document', () => {
  it('says that document and log agree, in both formats', async () => {
    for (const file of [md, html]) {
      const { code, out } = await verify(file)
      expect(out).toMatch(
        /exported at head ([0-9a-f]{4} ){4}\(entry \d+\): the log still holds these \d+ entries unchanged; nothing was added since\./,
      )
      expect(out).toMatch(/The document is signed with the key ([0-9a-f]{4} ?){4}, which sealed this log, too\./)
      expect(out).toContain('Its timeline is as it was exported (4 rows).')
      expect(out).toContain('Every entry is sealed.')
      expect(code).toBe(0)
    }
  })

  it('says of a copy with something left out or masked what it is, and compares what can be compared', async () => {
    for (const [rendition, words] of [
      ['customer', 'This is a copy for customers, without the names of people, without secrets'],
      ['executive', 'This is a copy for executives'],
    ] as const) {
      const { out: files } = await at.run([
        'export',
        id,
        '--to',
        rendition,
        '--format',
        'md,html',
        '--rendition',
        rendition,
      ])
      for (const file of files.split('\n').filter((name) => /\.(md|html)$/.test(name))) {
        const { code, out } = await verify(file)
        expect(out).toContain(`${words}: it differs from the log on purpose.`)
        expect(out).toContain('compared with the copy as it was exported, and its head with the log.')
        expect(out).toMatch(/the log still holds these \d+ entries unchanged/)
        expect(out).toMatch(/signed with the key .+, which sealed this log, too\./)
        expect(code).toBe(0)
      }
    }
  })

  it('prints the head and the key that the document’s footer prints', async () => {
    const { out } = await at.run(['verify', id, '--document', md, '--json'])
    const { document, seals } = JSON.parse(out)
    const text = readFileSync(md, 'utf8')
    expect(text).toContain(`in full ${document.head}`)
    expect(text).toContain(`in full ${document.key}`)
    expect(seals.at(-1)).toMatchObject({ state: 'good', key: document.key })
  })

  it('counts what was added since', async () => {
    for (const line of ['n one', 'n two', 'n three']) await at.run(['log', id, line])
    const { code, out } = await verify(md)
    expect(out).toContain('unchanged; 3 were added since.')
    expect(code).toBe(0)
  })

  it('names an entry that was altered, though all hashes were made to fit', async () => {
    const before = JSON.parse((await at.run(['verify', id, '--json'])).out)
    rechain(segmentWith('flushed the cache'), (records) =>
      records.map((record) => JSON.parse(JSON.stringify(record).replace('flushed the cache', 'did nothing at all'))),
    )
    const { code, out } = await verify(html)
    expect(code).toBe(1)
    // The declaration, its seal, then the third event.
    expect(out).toMatch(/^Entry 5 was altered\.$/m)
    expect(out).toMatch(/^The seal of .* no longer holds: line \d+ of j-.* is not there as it was sealed/m)
    expect(before.seals.length).toBeGreaterThan(1)
  })

  it('names entries that were removed', async () => {
    rechain(segmentWith('flushed the cache'), (records) => records.filter((_, n) => n !== 2 && n !== 3))
    const { code, out } = await verify(md)
    expect([code, out]).toEqual([1, expect.stringMatching(/^Entries 4, 5 are missing\.$/m)])
  })

  it('notices that the order changed', async () => {
    rechain(segmentWith('flushed the cache'), (records) =>
      records.map((record, n) =>
        n === 1 ? { ...record, hlc: String(record.hlc).replace(/^.{12}/, 'ffffffffffff') } : record,
      ),
    )
    const { code, out } = await verify(md)
    expect([code, out]).toEqual([1, expect.stringMatching(/^The order changed: entry 3 moved\.$/m)])
  })

  it('names a row of the timeline that was edited by hand', async () => {
    edit(md, (text) => text.replace(/(\|[^|\n]*\|[^|\n]*\| )flushed the cache/, '$1flushed everything'))
    edit(html, (text) => text.replace(/(id="full-timeline"[\s\S]*?)flushed the cache/, '$1flushed everything'))
    for (const file of [md, html]) {
      const { code, out } = await verify(file)
      expect(out).toMatch(/Its timeline was edited by hand:\nrow 3 now reads “.*flushed everything.*”/)
      expect(code).toBe(1)
    }
  })

  it('tells an edit outside of the timeline apart, and lets line ends be', async () => {
    edit(md, (text) => text.replaceAll('\n', '\r\n'))
    expect((await verify(md)).out).not.toContain('edited by hand')
    edit(md, (text) => text.replace('Issue Summary', 'Summary'))
    const { code, out } = await verify(md)
    expect([code, out]).toEqual([0, expect.stringContaining('Elsewhere its text was edited by hand.')])
  })

  it('notices a proof that was changed to fit an edited timeline', async () => {
    edit(md, (text) => text.replace(/rows=([0-9a-f]{8})/, 'rows=00000000'))
    const { code, out } = await verify(md)
    expect([code, out]).toEqual([1, expect.stringContaining('The signature of the document does not fit')])
  })

  it('still compares the heads when the proof is gone, and says what it cannot know', async () => {
    edit(md, (text) => text.replace(/\[faultline-proof\].*/, ''))
    const { code, out } = await verify(md)
    expect(out).toContain('unchanged; nothing was added since.')
    expect(out).toContain('The document is not signed')
    expect(out).toContain('The document has lost what its timeline can be compared with.')
    expect(code).toBe(1)
  })

  it('says so when the document is of another incident, is none, or cannot be read', async () => {
    const other = await declare(at)
    expect((await at.run(['verify', other, '--document', md])).out).toContain('exported from another incident')
    mkdirSync(join(at.folder, 'x.md'))
    writeFileSync(join(at.folder, 'y.md'), '# Notes\n')
    for (const [file, reason] of [
      ['x.md', 'could not be read'],
      ['y.md', 'says nothing of a log'],
      ['z.pdf', 'A PDF cannot be compared'],
    ] as const) {
      const { code, errors } = await verify(file)
      expect([code, errors]).toEqual([1, expect.stringContaining(reason)])
    }
  })
})

describe('verify', () => {
  it('notices a forged seal', async () => {
    rechain(segmentWith('flushed the cache'), (records) =>
      records.map((record) =>
        record.op === 'journal.seal'
          ? { ...record, d: { ...(record.d as object), signature: Buffer.alloc(64).toString('base64') } }
          : record,
      ),
    )
    const { code, out } = await at.run(['verify', id])
    expect([code, out]).toEqual([1, expect.stringMatching(/is not genuine: its signature does not fit/)])
  })
})
