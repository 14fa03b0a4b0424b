import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { libraryAnswers } from '../../../electron/requests/library.ts'
import { openSample } from '../../../electron/requests/openSample.ts'
import { testDesk } from '../../helpers/desk.ts'
import { must } from '../../helpers/sessions.ts'
import { tempFolders } from '../../helpers/tempFolder.ts'

const newFolder = tempFolders()

/** A desk whose user chooses these files, made of name and content. */
function choosing(files: Readonly<Record<string, string>>) {
  const folder = newFolder()
  const paths = Object.entries(files).map(([name, content]) => {
    writeFileSync(path.join(folder, name), content)
    return path.join(folder, name)
  })
  const desk = testDesk(folder, { files: () => Promise.resolve(paths) })
  return { desk, paths, importThem: () => libraryAnswers(desk).importFiles() }
}

const facts = (title: string, changes: object = {}) =>
  JSON.stringify({ title, events: [{ time: '2024-01-16T09:30:00Z', kind: 'detection', text: 'Alert' }], ...changes })

describe('importFiles', () => {
  it('makes one incident of each file and adds the reports up', async () => {
    const { desk, importThem } = choosing({
      'a.json': facts('A'),
      'b.json': facts('B', {
        events: [
          { kind: 'note', text: 'no time' },
          { time: 'soon', kind: 'note', text: 'x' },
        ],
      }),
    })
    const answer = must(await importThem())
    const report = answer?.kind === 'imported' ? answer.report : null
    expect(report).toMatchObject({ counted: 'event', created: 1, updated: 0 })
    expect(report?.skipped.map(({ path }) => path)).toEqual(['b.json: events[0].time', 'b.json: events[1].time'])
    const listed = must(await desk.library.list())
    expect(listed.map(({ title }) => title).sort()).toEqual(['A', 'B'])
    await desk.library.close()
  })

  it('writes nothing when one of the files cannot be used, and says which and where', async () => {
    const { desk, paths, importThem } = choosing({
      'good.json': facts('Good'),
      'bad.json': '{"title": "x",\n "events": 4}',
    })
    const answer = await importThem()
    expect(answer).toMatchObject({ ok: false, error: { kind: 'unreadable', file: paths[1] } })
    expect(JSON.stringify(answer)).toContain('events')
    expect(must(await desk.library.list())).toEqual([])
  })

  it('says so when a file is gone', async () => {
    const desk = testDesk(newFolder(), { files: () => Promise.resolve(['/nowhere/facts.json']) })
    expect(await libraryAnswers(desk).importFiles()).toMatchObject({
      ok: false,
      error: { file: '/nowhere/facts.json' },
    })
  })

  it('does nothing when the user cancels', async () => {
    const desk = testDesk(newFolder())
    expect(await libraryAnswers(desk).importFiles()).toEqual({ ok: true, value: null })
  })
})

describe('openSample', () => {
  it('brings the sample in once, and finds it again after it was worked on', async () => {
    const desk = testDesk(newFolder())
    const id = must(await openSample(desk))
    const session = must(await desk.sessions.open(id))
    expect(session.incident().title).toContain('GitLab')
    must(
      await session.dispatch(
        { kind: 'addEvent', event: { kind: 'note', text: 'ours', occurredAt: desk.now() } },
        'sam',
      ),
    )
    expect(must(await openSample(desk))).toBe(id)
    expect(must(await desk.library.list())).toHaveLength(1)
    await desk.library.close()
  })

  it('says so when the sample is missing from the installation', async () => {
    const folder = newFolder()
    const answer = await openSample({ ...testDesk(folder), samples: folder })
    expect(answer).toMatchObject({ ok: false, error: { kind: 'readFailed', place: folder } })
  })
})

describe('tables', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const TABLE = 'happened_at,kind,text\n2024-01-16T09:30:00Z,detection,Alert\n2024-01-16T09:40:00Z,note,Later\n'
  const place = { zone: null, dates: null }

  it('wait to be looked over: nothing is written by choosing or dropping them', async () => {
    const { desk, importThem } = choosing({ 'a-events.csv': TABLE })
    const tables = { kind: 'tables', files: [{ name: 'a-events.csv', text: TABLE }] }
    expect(must(await importThem())).toEqual(tables)
    const answers = libraryAnswers(desk)
    expect(must(await answers.importDropped([{ name: 'a-events.csv', bytes: bytes(TABLE) }]))).toEqual(tables)
    expect(must(await desk.library.list())).toEqual([])
  })

  it('are taken in one gesture, without the rows that stay out', async () => {
    const desk = testDesk(newFolder())
    const { importTables } = libraryAnswers(desk)
    const files = [{ name: 'a.csv', bytes: bytes(TABLE) }]
    const wish = { files, into: { title: 'A', zone: 'UTC' }, place, leftOut: ['a.csv:3'] }
    const made = must(await importTables(wish))
    expect(made).toMatchObject({ created: 1, updated: 0 })
    const session = must(await desk.sessions.open(made.id))
    expect(must(await importTables({ ...wish, into: made.id, leftOut: [] }))).toMatchObject({ created: 1 })
    const { undo, timeline } = session.incident()
    expect([undo?.label, timeline.length]).toEqual(['Undo import of 1 event', 2])
    expect(await importTables({ ...wish, into: made.id })).toMatchObject({ ok: false, error: { kind: 'unreadable' } })
    await desk.library.close()
  })

  it('make no incident when nothing of them can be taken, and do not come with JSON', async () => {
    const { desk, importThem } = choosing({ 'a.json': facts('A'), 'b.csv': TABLE })
    expect(await importThem()).toMatchObject({ ok: false, error: { kind: 'unreadable' } })
    const files = [{ name: 'a.csv', bytes: bytes('happened_at,text\nsoon,x\n') }]
    const wish = { files, into: { title: 'A', zone: 'UTC' }, place, leftOut: [] }
    expect(await libraryAnswers(desk).importTables(wish)).toMatchObject({ ok: false })
    expect(must(await desk.library.list())).toEqual([])
  })
})
