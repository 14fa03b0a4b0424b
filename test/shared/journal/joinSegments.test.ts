import { describe, expect, it } from 'vitest'
import { nodeBytes } from '../../../electron/incidents/nodeBytes.ts'
import { joinSegments, openHeads } from '../../../shared/journal/joinSegments.ts'
import { readSegment } from '../../../shared/journal/readSegment.ts'
import { segment, type TestSegment } from '../../helpers/journal.ts'

// Rule ids like [J5] refer to docs/journal.md.

const read = (name: string, { bytes }: Pick<TestSegment, 'bytes'>) => readSegment(name, bytes, nodeBytes)
const join = (...reads: ReturnType<typeof read>[]) => joinSegments(reads, [])

describe('the segments of one incident', () => {
  const first = segment(3)
  const parent = { segment: 'j-a', ...first.head }
  const second = segment(2, { parents: [parent] }, 'phone')

  it('[J5] are whole when every head that a later one had seen is there', () => {
    const journal = join(read('j-b', second), read('j-a', first))
    expect(journal.entries).toHaveLength(5)
    expect(journal.report).toMatchObject({
      segments: 2,
      entries: 5,
      damaged: [],
      gaps: [],
      unreadable: [],
      conflicts: [],
    })
    expect(journal.heads.map(({ segment: name }) => name)).toEqual(['j-a', 'j-b'])
  })

  it('[J5] have a gap when the end of one that was seen is gone, or all of it', () => {
    const shortened = { bytes: nodeBytes.encode(first.lines.slice(0, -1).join('')) }
    const gap = [{ segment: 'j-b', line: 1 }]
    expect(join(read('j-a', shortened), read('j-b', second)).report.gaps).toEqual(gap)
    expect(join(read('j-b', second)).report.gaps).toEqual(gap)
  })

  it('[J5] have no gap when the entry that was seen was written again elsewhere', () => {
    const moved = segment(3, { segment: 1 })
    const renamed = { bytes: nodeBytes.encode(moved.lines.slice(1).join('')) }
    expect(join(read('j-c', moved), read('j-b', second)).report.gaps).toEqual([])
    expect(join(read('j-c', renamed), read('j-b', second)).entries).toHaveLength(5)
  })

  it('[J4] may be there twice, as a copy that a sync tool made', () => {
    const journal = join(read('j-a', first), read('j-a (conflicted copy)', first))
    expect(journal.entries).toHaveLength(3)
    expect(journal.report.conflicts).toEqual([])
  })

  it('[J8] are read-only when a newer version has written one of them', () => {
    const journal = join(read('j-a', first), read('j-b', segment(1, { format: 2 }, 'phone')))
    expect(journal.readOnly).toContain('newer version')
    expect(journal.report.unreadable).toMatchObject([{ segment: 'j-b' }])
    expect(journal.entries).toHaveLength(4)
  })

  it('are named as parents only until somebody has named them', () => {
    const journal = join(read('j-a', first), read('j-b', second), read('j-c', segment(0, {}, 'tablet')))
    expect(openHeads(journal.heads, journal.headers).map(({ segment: name }) => name)).toEqual(['j-b'])
  })
})
