import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeDocument } from '../../../../shared/document/composeDocument.ts'
import { completenessOf } from '../../../../shared/document/parts.ts'
import type { BatchId, DeviceId } from '../../../../shared/ids.ts'
import type { Command, Stamp } from '../../../../shared/incident/commands.ts'
import { decide } from '../../../../shared/incident/decide.ts'
import { recordsOf } from '../../../../shared/incident/records/recordsOf.ts'
import { replay } from '../../../../shared/incident/replay.ts'
import { proseOf } from '../../../../shared/incident/texts.ts'
import type { JournalEntry } from '../../../../shared/journal/entry.ts'
import { declared, entry } from '../../../helpers/build.ts'
import { options } from '../../document/written.ts'

/** Two machines with a copy of the same journal, which meet when somebody carries entries over. */
function apart() {
  let clock = 10
  const start = [entry(0, declared())]
  const machine = (name: string) => {
    let journal: readonly JournalEntry[] = start
    const ask = (command: Command) => {
      clock += 1
      const n = clock
      let ids = 0
      const newId = () => {
        ids += 1
        return `${name}-${n}-${ids}`
      }
      const stamp = {
        now: entry(n, declared()).recordedAt,
        newId,
      } as unknown as Stamp
      const decided = decide(replay(journal), command, stamp)
      if (!decided.ok) throw new Error(JSON.stringify(decided.error))
      const made = decided.value.map(({ op }, i) =>
        entry(n, op, { by: name, device: name as DeviceId, id: `${name}-${n}-e${i}`, batch: `${name}-${n}` }),
      )
      journal = [...journal, ...made]
    }
    return {
      ask,
      write: (field: string, text: string) =>
        ask(
          field === 'impact'
            ? { kind: 'amendIncident', changes: { impact: text } }
            : { kind: 'putRecords', records: [{ collection: 'prose', id: field, changes: { markdown: text } }] },
        ),
      journal: () => journal,
      take: (other: readonly JournalEntry[]) => {
        const known = new Set(journal.map(({ id }) => id))
        journal = [...journal, ...other.filter(({ id }) => !known.has(id))]
      },
      incident: () => replay(journal),
    }
  }
  return { ana: machine('Ana'), kim: machine('Kim') }
}

type Machine = ReturnType<typeof apart>['ana']
const meet = (one: Machine, other: Machine) => {
  const ofOne = one.journal()
  one.take(other.journal())
  other.take(ofOne)
}
const versions = (machine: Machine) =>
  recordsOf(machine.incident(), 'keptText').map(({ field, markdown, by }) => `${by} ${field}: ${markdown}`)

describe.each(['impact', 'lessons'])('[I11] the text “%s” written on two machines apart', (field) => {
  const written = () => {
    const { ana, kim } = apart()
    ana.write(field, 'Start.')
    meet(ana, kim)
    ana.write(field, 'Ana, first.')
    kim.write(field, 'Kim, first.')
    ana.write(field, 'Ana, second.')
    kim.write(field, 'Kim, second.')
    meet(ana, kim)
    return { ana, kim }
  }

  it('keeps the newest of each, and the last one stands, on both', () => {
    const { ana, kim } = written()
    for (const machine of [ana, kim]) {
      expect(proseOf(machine.incident(), field)).toBe('Kim, second.')
      expect(versions(machine)).toEqual([`Ana ${field}: Ana, second.`])
    }
  })

  it('marks the section', () => {
    const { parts } = composeDocument(written().ana.incident(), { ...options, template: 'complete' })
    expect(parts.flatMap((part) => completenessOf(part).missing)).toContain('two versions')
  })

  it('lets a version go for both, and offers it again when it was written on', () => {
    const { ana, kim } = written()
    const [kept] = recordsOf(kim.incident(), 'keptText')
    kim.ask({
      kind: 'putRecords',
      records: [{ collection: 'keptText', id: kept?.id ?? '', changes: { removed: true } }],
    })
    meet(ana, kim)
    expect(versions(ana)).toEqual([])
    expect(versions(kim)).toEqual([])
  })

  it('[C24] takes the kept one, or joins both, in one gesture that one undo takes back', () => {
    for (const [deed, text, others] of [
      ['take', 'Ana, second.', [` ${field}: Kim, second.`]],
      ['join', 'Kim, second.\n\nAna, second.', []],
      ['letGo', 'Kim, second.', []],
    ] as const) {
      const { ana } = written()
      const id = recordsOf(ana.incident(), 'keptText')[0]?.id ?? ''
      ana.ask({ kind: 'settleKeptText', kept: id, deed })
      expect(proseOf(ana.incident(), field)).toBe(text)
      expect(versions(ana)).toEqual(others)
      const { undo } = ana.incident()
      expect(undo?.label).toBe(`Undo ${deed === 'letGo' ? 'remove' : 'use'} another version of a text`)
      ana.ask({ kind: 'undo', batch: undo?.batch ?? ('' as BatchId) })
      expect(proseOf(ana.incident(), field)).toBe('Kim, second.')
      expect(versions(ana)).toEqual([`Ana ${field}: Ana, second.`])
    }
  })

  it('[C24] settles no version that is gone', () => {
    const { ana } = written()
    const id = recordsOf(ana.incident(), 'keptText')[0]?.id ?? ''
    ana.ask({ kind: 'settleKeptText', kept: id, deed: 'take' })
    expect(() => ana.ask({ kind: 'settleKeptText', kept: id, deed: 'join' })).toThrow('unknownRecord')
  })

  it('is one text again once somebody wrote over both', () => {
    const { ana, kim } = apart()
    ana.write(field, 'Ana.')
    meet(ana, kim)
    kim.write(field, 'Kim, who read Ana.')
    meet(ana, kim)
    ana.write(field, 'Ana, who read Kim.')
    meet(ana, kim)
    expect(versions(kim)).toEqual([])
  })

  it('keeps what both wrote into an empty text', () => {
    const { ana, kim } = apart()
    ana.write(field, 'Ana.')
    kim.write(field, 'Kim.')
    meet(ana, kim)
    expect(versions(ana)).toEqual([`Ana ${field}: Ana.`])
  })

  it('calls nothing a version that was undone', () => {
    const { ana, kim } = apart()
    ana.write(field, 'Start.')
    meet(ana, kim)
    ana.write(field, 'Slip.')
    ana.ask({ kind: 'undo', batch: ana.journal().at(-1)?.batch ?? ('' as BatchId) })
    kim.write(field, 'Kim.')
    meet(ana, kim)
    expect(proseOf(ana.incident(), field)).toBe('Kim.')
    expect(versions(ana)).toEqual([])
  })
})

it('[I11] never loses what somebody wrote last without seeing the other, whoever meets when', () => {
  const step = fc.constantFrom('ana', 'kim', 'meet')
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const { ana, kim } = apart()
      const unread = new Map<string, string>()
      let count = 0
      for (const done of steps) {
        if (done === 'meet') {
          meet(ana, kim)
          unread.clear()
        } else {
          count += 1
          const text = `${done} ${count}`
          ;(done === 'ana' ? ana : kim).write('lessons', text)
          unread.set(done, text)
        }
      }
      meet(ana, kim)
      const all = [
        proseOf(ana.incident(), 'lessons'),
        ...recordsOf(ana.incident(), 'keptText').map(({ markdown }) => markdown),
      ]
      for (const text of unread.values()) expect(all).toContain(text)
      expect(replay(ana.journal())).toEqual(replay([...kim.journal()].reverse()))
    }),
    { numRuns: 60 },
  )
})
