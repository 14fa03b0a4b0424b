import { beforeEach, describe, expect, it } from 'vitest'
import { verifyFolder } from '../../../electron/incidents/verifyFolder.ts'
import { problemWords, tornTailWords, verdictWords } from '../../../shared/verify/words.ts'
import { type MemoryFiles, memoryFiles } from '../../helpers/memoryFiles.ts'
import { begun, must, note, opened } from '../../helpers/sessions.ts'
import { testHost } from '../../helpers/testHost.ts'

// Rule ids like [J5] refer to docs/journal.md.

let fs: MemoryFiles
let segments: readonly string[]

/** An incident written in two sessions: a declaration and two notes, then two notes. */
beforeEach(async () => {
  fs = memoryFiles(['/', '/one', '/library'])
  const host = testHost(fs)
  const first = await begun(host, '/one', '/library')
  for (const text of ['a', 'b']) must(await first.dispatch(note(host, text), 'Lee'))
  await first.close()
  const second = await opened(host, '/one', '/library')
  for (const text of ['c', 'd']) must(await second.dispatch(note(host, text), 'Lee'))
  await second.close()
  segments = fs.paths().filter((path) => path.startsWith('/one/j-'))
})

const verify = async () => must(await verifyFolder('/one', fs)).report
const linesOf = (path: string) => new TextDecoder().decode(fs.peek(path)).split(/(?<=\n)/)
const rewrite = (path: string, lines: readonly string[]) => fs.put(path, new TextEncoder().encode(lines.join('')))

describe('verify', () => {
  it('says that a whole incident is whole, and names its heads', async () => {
    const report = await verify()
    expect(report).toMatchObject({ ok: true, entries: 5, damaged: [], gaps: [], unreadable: [], conflicts: [] })
    expect(report.segments.map(({ entries }) => entries)).toEqual([3, 2])
    expect(report.heads.map(({ n }) => n)).toEqual([3, 2])
    expect(report.heads.every(({ h }) => /^[0-9a-f]{64}$/.test(h))).toBe(true)
    expect(Object.keys(JSON.parse(JSON.stringify(report)))).toEqual([
      'ok',
      'incident',
      'folder',
      'segments',
      'entries',
      'damaged',
      'gaps',
      'unreadable',
      'conflicts',
      'clockJumps',
      'heads',
      'attachments',
      'seals',
      'unsealed',
    ])
  })

  it('notices a changed word', async () => {
    const [path = ''] = segments
    rewrite(path, [linesOf(path).join('').replace('"text":"a"', '"text":"z"')])
    expect(await verify()).toMatchObject({ ok: false, entries: 4, damaged: [{ reason: 'damage' }] })
  })

  it('notices an entry that was taken out, repeated or moved', async () => {
    const [path = ''] = segments
    const [header = '', declare = '', a = '', b = ''] = linesOf(path)
    for (const lines of [
      [header, declare, b],
      [header, declare, a, a, b],
      [header, declare, b, a],
      [declare, a, b],
    ]) {
      rewrite(path, lines)
      const { ok, gaps } = await verify()
      expect({ ok, found: gaps.length > 0 }).toEqual({ ok: false, found: true })
    }
  })

  it('[J5] notices that the end of an earlier session was cut off, or its whole file removed', async () => {
    const [path = ''] = segments
    rewrite(path, linesOf(path).slice(0, -1))
    expect(await verify()).toMatchObject({ ok: false, gaps: [{ segment: segments[1]?.slice(5), line: 1 }] })
    await fs.remove(path)
    expect(await verify()).toMatchObject({ ok: false, incident: null, gaps: [{ line: 1 }] })
  })

  it('[J5] calls a log whole that ends as a crash leaves it, and says where', async () => {
    const [path = ''] = segments
    rewrite(path, [...linesOf(path), '{"v":1,"id":"01'])
    const report = await verify()
    expect(report).toMatchObject({ ok: true, damaged: [{ reason: 'tornTail' }] })
    expect(verdictWords(report)).toMatch(/^The log is whole: 5 entries/)
    expect(problemWords(report)).toEqual([])
    expect(tornTailWords(report).join()).toMatch(/bytes \d+ to \d+: an unfinished line at the end/)
    rewrite(path, [...linesOf(path).slice(0, -2), '{"v":1,"id":"01'])
    expect(await verify()).toMatchObject({ ok: false, gaps: [{ line: 1 }] })
  })

  it('[J12] reads every attachment that was ever named, and names what is missing or changed', async () => {
    const host = testHost(fs)
    const session = await opened(host, '/one', '/library')
    const attach = async (name: string) => {
      const sha256 = must(await session.attachments.keep(new TextEncoder().encode(name)))
      const attachments = [{ sha256, name, bytes: name.length, mediaType: 'text/plain' }]
      const event = { kind: 'note', text: name, occurredAt: host.now(), attachments } as const
      must(await session.dispatch({ kind: 'addEvent', event }, 'Lee'))
      return `/one/blobs/${sha256.slice(0, 2)}/${sha256}`
    }
    const [, changed, missing] = [await attach('kept.txt'), await attach('changed.txt'), await attach('missing.txt')]
    await session.close()
    expect(await verify()).toMatchObject({ ok: true, attachments: { named: 3, bad: [] } })

    fs.put(changed ?? '', new TextEncoder().encode('something else'))
    await fs.remove(missing ?? '')
    const report = await verify()
    expect(report).toMatchObject({
      ok: false,
      attachments: {
        named: 3,
        bad: [
          { name: 'changed.txt', state: 'damaged' },
          { name: 'missing.txt', state: 'missing' },
        ],
      },
    })
    expect(verdictWords(report)).toContain('NOT whole')
    expect(problemWords(report).join(' ')).toMatch(
      /“changed.txt” .* is not as it was attached.*“missing.txt” .* is missing/,
    )
  })

  it('changes nothing', async () => {
    const content = () => segments.map((path) => linesOf(path).join(''))
    const before = { paths: fs.paths(), content: content() }
    await verify()
    expect({ paths: fs.paths(), content: content() }).toEqual(before)
  })

  it('says when there is no such folder', async () => {
    expect(await verifyFolder('/nothing', fs)).toMatchObject({ ok: false, error: { kind: 'notFound' } })
  })
})
