import { describe, expect, it } from 'vitest'
import { nodeBytes } from '../../../electron/incidents/nodeBytes.ts'
import { readSegment } from '../../../shared/journal/readSegment.ts'
import { headerRecord, joined, notePayload, segment, segmentOf } from '../../helpers/journal.ts'

// Rule ids like [J3] refer to docs/journal.md.

const read = (bytes: Uint8Array) => readSegment('j-a', bytes, nodeBytes)
const idsIn = (bytes: Uint8Array) => read(bytes).entries.map(({ id }) => id)
const bytesOf = (text: string) => nodeBytes.encode(text)

describe('a whole segment', () => {
  it('[J3] gives its entries, its header and its head, with nothing to report', () => {
    const { bytes, ids, head } = segment(20)
    const found = read(bytes)
    expect(found.entries.map(({ id }) => id)).toEqual(ids)
    expect(found).toMatchObject({ damaged: [], gaps: [], newerVersion: null, sound: bytes.length })
    expect(found.headers).toMatchObject([{ format: 1, device: 'laptop', incident: 'I' }])
    expect(found.head).toEqual({ segment: 'j-a', ...head })
  })

  it('may be empty', () => {
    expect(read(new Uint8Array())).toMatchObject({ entries: [], damaged: [], gaps: [], head: null, sound: 0 })
  })

  it('[J3] joined to another one file after the other is a journal too', () => {
    const [one, two] = [segment(3), segment(4, {}, 'phone')]
    const found = read(joined(one.bytes, two.bytes))
    expect(found.entries.map(({ id }) => id)).toEqual([...one.ids, ...two.ids])
    expect(found).toMatchObject({ damaged: [], gaps: [] })
    expect(found.headers.map(({ device }) => device)).toEqual(['laptop', 'phone'])
  })

  it('[J8] written by a newer major version says so', () => {
    expect(read(segment(2, { format: 2 }).bytes).newerVersion).toBe(2)
  })
})

describe('a segment that ends too soon', () => {
  it('is read to its last whole line, which may lack its newline', () => {
    const { bytes, ids } = segment(3)
    expect(read(bytes.subarray(0, -1)).entries.map(({ id }) => id)).toEqual(ids)
    expect(read(bytes.subarray(0, -1)).damaged).toEqual([])
  })

  it('says where its torn tail lies', () => {
    const { bytes, ends } = segment(3)
    const lastLine = ends[2] ?? 0
    expect(read(bytes.subarray(0, lastLine + 10))).toMatchObject({
      damaged: [{ segment: 'j-a', from: lastLine, to: lastLine + 10, reason: 'tornTail' }],
      gaps: [],
      sound: lastLine,
    })
  })

  it('loses nothing whole and throws nothing, cut at every byte, with four kinds of tail', () => {
    const { bytes, ids, ends } = segment(20)
    const before = nodeBytes.sha256(bytes)
    const tails = [new Uint8Array(), new Uint8Array(7), new Uint8Array(4_096), randomBytes(300)]
    let wrong = 0
    let silent = 0
    for (let cut = 0; cut <= bytes.length; cut++) {
      const wholeLines = ends.filter((end) => end - 1 <= cut).length
      const whole = Math.max(0, wholeLines - 1)
      const onBoundary = cut === 0 || ends.includes(cut) || ends.includes(cut + 1)
      for (const tail of tails) {
        const found = read(joined(bytes.subarray(0, cut), tail))
        if (found.entries.length !== whole || found.entries.some(({ id }, at) => id !== ids[at])) wrong++
        const isReported = found.damaged.length === 1 && found.damaged[0]?.reason === 'tornTail'
        if (isReported === (onBoundary && tail.length === 0)) silent++
      }
    }
    expect({ wrong, silent }).toEqual({ wrong: 0, silent: 0 })
    expect(nodeBytes.sha256(bytes)).toBe(before)
  })
})

describe('a segment that was changed', () => {
  it('reports every flipped bit and loses at most the entry that it hit', () => {
    const { bytes, ids } = segment(10)
    let silent = 0
    let lostMore = 0
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice()
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8))
      const found = read(changed)
      if (found.damaged.length + found.gaps.length === 0) silent++
      if (found.entries.length < ids.length - 1) lostMore++
    }
    expect({ silent, lostMore }).toEqual({ silent: 0, lostMore: 0 })
  })

  it('calls a finished line that was altered damage, even the last', () => {
    const { lines } = segment(3)
    const altered = lines.with(3, (lines[3] ?? '').replace('Note 2', 'Note 9'))
    const found = read(bytesOf(altered.join('')))
    expect(found.damaged).toMatchObject([{ reason: 'damage' }])
    expect(found.entries).toHaveLength(2)
  })

  it('never takes a hit on the last line, anywhere in it, for the trace of a crash', () => {
    const { bytes, ends } = segment(3)
    for (let at = ends[2] ?? 0; at < bytes.length - 1; at++) {
      const changed = bytes.slice()
      changed[at] = (changed[at] ?? 0) ^ 0x40
      expect(
        read(changed).damaged.map(({ reason }) => reason),
        `byte ${at}`,
      ).toContain('damage')
    }
  })

  it('[J3] reports a deleted, a repeated and a moved line as gaps in the chain', () => {
    const { lines, ids } = segment(5)
    const [header = '', a = '', b = '', c = '', d = '', e = ''] = lines
    expect(read(bytesOf([header, a, c, d, e].join('')))).toMatchObject({ gaps: [{ segment: 'j-a', line: 3 }] })
    expect(read(bytesOf([header, a, b, b, c, d, e].join(''))).gaps).toHaveLength(1)
    expect(read(bytesOf([header, a, c, b, d, e].join(''))).gaps).toHaveLength(3)
    expect(read(bytesOf([a, b].join(''))).gaps).toEqual([{ segment: 'j-a', line: 1 }])
    expect(idsIn(bytesOf([header, a, c, b, d, e].join(''))).toSorted()).toEqual(ids)
  })

  it('reads on behind damage, and reports it once', () => {
    const { bytes, ends, ids } = segment(6)
    const changed = bytes.slice()
    changed.fill(0, (ends[2] ?? 0) + 20, (ends[2] ?? 0) + 60)
    expect(idsIn(changed)).toEqual(ids.filter((_, at) => at !== 2))
    expect(read(changed)).toMatchObject({
      damaged: [{ from: ends[2], to: ends[3], reason: 'damage' }],
      gaps: [],
      sound: ends[2],
    })
  })

  it('reads a whole line that is glued to a torn one', () => {
    const { lines, ids } = segment(4)
    const torn = lines.with(2, (lines[2] ?? '').slice(0, 40))
    expect(idsIn(bytesOf(torn.join('')))).toEqual(ids.filter((_, at) => at !== 1))
  })

  it('reads both lines when the newline between them was hit', () => {
    const { lines, ids } = segment(4)
    const hit = lines.with(2, (lines[2] ?? '').replace('\n', '*'))
    expect(idsIn(bytesOf(hit.join('')))).toEqual(ids)
    expect(read(bytesOf(hit.join(''))).damaged).toHaveLength(1)
  })

  it('is not fooled by a line written inside a text', () => {
    const inner = segment(1).lines.join('')
    const { bytes, ids } = segmentOf([
      headerRecord({}),
      { id: 'entry-outer', op: 'event.add', payload: notePayload('e1', inner) },
    ])
    expect(idsIn(bytes)).toEqual(ids)
    const changed = bytes.slice()
    changed[bytes.length - 5] = 0x7a
    expect(idsIn(changed)).toEqual([])
  })

  it('does not throw on bytes that are nothing at all', () => {
    const { damaged, entries } = read(randomBytes(100_000))
    expect(entries).toEqual([])
    expect(damaged.length).toBeGreaterThan(0)
  })
})

/** The same at every run, and never a newline, so that one tail is one tail. */
function randomBytes(length: number): Uint8Array {
  let state = 42
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return (state >>> 16) % 256 === 0x0a ? 0x0b : (state >>> 16) % 256
  })
}
