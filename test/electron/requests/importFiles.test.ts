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
    const report = must(await importThem())
    expect(report).toMatchObject({ created: 1, updated: 0 })
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
