import { describe, expect, it } from 'vitest'
import { asItLeaves } from '../../../shared/document/asItLeaves.ts'
import type { Block } from '../../../shared/document/blocks.ts'
import { blockWords } from '../../../shared/document/blockWords.ts'
import { type ComposedDocument, composeDocument } from '../../../shared/document/composeDocument.ts'
import { copyOptions } from '../../../shared/document/copyOptions.ts'
import { dataLineOf, dataLinesIn, withDataNamed, withoutData } from '../../../shared/document/dataLine.ts'
import { DEFAULT_EXPORT_OPTIONS } from '../../../shared/document/exportOptions.ts'
import { completenessOf } from '../../../shared/document/parts.ts'
import { DATA } from '../../../shared/document/sections/data.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { sentencesIn } from '../../../shared/wording/sentences.ts'
import { at, event, incidentOf } from './incidents.ts'
import { htmlOf, markdownOf, options } from './written.ts'

const PATHS = [
  event({ kind: 'detection', text: 'Alert', occurredAt: at('10:00') }),
  event({
    kind: 'hypothesis',
    text: 'The cache',
    occurredAt: at('10:05'),
    endedAt: at('10:25'),
    number: 'H1',
    state: 'ruledOut',
    soonerBy: 'A look at the disks',
  }),
  event({ kind: 'mitigation', text: 'Failover', occurredAt: at('10:40') }),
]

function written(texts: Readonly<Record<string, string>>, events = PATHS): Incident {
  const incident = incidentOf(events)
  const prose = new Map(
    Object.entries(texts).map(([id, markdown]) => [
      id,
      { id, markdown, removed: false, madeAt: at('10:00'), madeBy: 'Ana', changedAt: at('10:00'), changedBy: 'Ana' },
    ]),
  )
  return { ...incident, records: { ...incident.records, prose } }
}

const laidOut = (incident: Incident, text: string): ComposedDocument =>
  composeDocument(incident, { ...options, template: { text } })

/** Each block by its first words, without the heading of the document. */
const outline = (blocks: readonly Block[]): readonly string[] =>
  blocks.map((block) =>
    block.kind === 'table' ? `table ${block.caption}` : (blockWords([block]).split('\n')[0] ?? ''),
  )

const ONE_SECTION = '{% section "misleadingPaths" %}'

describe('data in a text', () => {
  it('stand where the text puts them, with words before, between and behind', () => {
    const text = `First.\n\n${dataLineOf('misleadingPaths/cost')}\n\nThen.\n\n${dataLineOf('misleadingPaths/table')}\n\nLast.`
    expect(outline(laidOut(written({ misleadingPaths: text }), ONE_SECTION).blocks).slice(2)).toEqual([
      'First.',
      expect.stringContaining('1 misleading path took 20 min'),
      'Then.',
      'table Misleading paths, in order',
      'Last.',
      // What the text does not show itself stands where it always did.
      'H1 The cache',
      expect.stringContaining('Not recorded:'),
    ])
  })

  it('stand there once when a section is put into its own text as a whole', () => {
    const text = `First.\n\n${dataLineOf('misleadingPaths')}\n\nLast.`
    const told = outline(laidOut(written({ misleadingPaths: text }), ONE_SECTION).blocks)
    expect(told.filter((words) => words.startsWith('table'))).toHaveLength(1)
    expect(told.at(-1)).toBe('Last.')
  })

  it('come from any section, at its level, and follow the record', () => {
    const incident = written({ summary: `In short.\n\n${dataLineOf('openQuestions')}\n${dataLineOf('keyFacts')}` })
    const told = outline(laidOut(incident, '{% section "summary" %}').blocks)
    expect(told.slice(2)).toEqual(['In short.', 'None recorded.', expect.any(String), expect.any(String)])
  })

  it('are the same in every format', () => {
    const impact = `Before.\n\n${dataLineOf('keyFacts/durations')}\n\nAfter.`
    const incident = incidentOf(PATHS, { impact })
    for (const text of [markdownOf(incident), htmlOf(incident)]) {
      const [, behind = ''] = text.split('Before.')
      const [between = ''] = behind.split('After.')
      expect(between).toContain('Time to mitigate')
      expect(text).not.toContain('{%')
    }
  })

  it('tell what is not there in words', () => {
    const incident = written({ summary: `${dataLineOf('nothing')}\n\n${dataLineOf('factors')}` })
    expect(outline(laidOut(incident, '{% section "summary" %}').blocks).slice(2, 4)).toEqual([
      'There is no data called “nothing”.',
      'Contributing factors: not recorded.',
    ])
  })

  it('are put into a template the same way, and checked there', () => {
    expect(outline(laidOut(written({}), '## Ours\n{% data "misleadingPaths/table" %}').blocks).slice(-1)).toEqual([
      'table Misleading paths, in order',
    ])
    expect(laidOut(written({}), '{% data "misleadPaths" %}').faults[0]?.message).toBe(
      'there is no data called “misleadPaths”. Did you mean “misleadingPaths”?',
    )
  })

  it('never leave with a copy whose readers the section is not for [R8]', () => {
    const incident = written({ summary: `In short.\n\n${dataLineOf('misleadingPaths')}` })
    const copy = { ...DEFAULT_EXPORT_OPTIONS, rendition: 'customer' } as const
    const { blocks } = composeDocument(asItLeaves(incident, copy), {
      ...options,
      ...copyOptions(incident, copy),
      template: { text: '{% section "summary" %}\n\n{% data "hypotheses" %}' },
    })
    expect(JSON.stringify(blocks)).not.toContain('The cache')
    expect(outline(blocks).at(-1)).toBe('In short.')
  })

  it('are no words: a text of data alone is not written, and nothing is said of its wording', () => {
    const { parts } = laidOut(written({ lessons: dataLineOf('wentWell') }), '{% section "lessons" %}')
    expect(parts.flatMap((part) => completenessOf(part).missing)).toContain('not written')
    expect(sentencesIn(`One.\n${dataLineOf('actions')}\nTwo.`).map(({ text }) => text)).toEqual(['One.', 'Two.'])
  })

  it('show the figure once: its own section says that it stands above', () => {
    const incident = written({ summary: dataLineOf('figure') })
    const { blocks } = laidOut(incident, '{% section "summary" %}\n{% section "figure" %}')
    expect(blocks.filter(({ kind }) => kind === 'figure')).toHaveLength(1)
    expect(outline(blocks).at(-1)).toBe('The timeline is shown above.')
  })

  it('keep their names when people and secrets are masked', () => {
    const text = [...DATA.keys()].map(dataLineOf).join('\n\n')
    const copy = { ...DEFAULT_EXPORT_OPTIONS, mask: { people: true, secrets: true, names: 'roles' } } as const
    expect(asItLeaves(written({ summary: text }), copy).records.prose.get('summary')?.markdown).toBe(text)
  })
})

describe('a line that stands for data', () => {
  it('is one by itself, and not within code', () => {
    const line = dataLineOf('figure')
    expect(dataLinesIn(`a ${line}\n${line}\n\`\`\`\n${line}\n\`\`\`\n  ${line}  `)).toEqual([
      { name: 'figure', from: line.length + 3, to: 2 * line.length + 3 },
      { name: 'figure', from: expect.any(Number), to: expect.any(Number) },
    ])
  })

  it('is blanked out in place, or told in brackets', () => {
    const text = `One\n${dataLineOf('figure')}\nTwo`
    expect(withoutData(text)).toBe(`One\n${' '.repeat(dataLineOf('figure').length)}\nTwo`)
    expect(withDataNamed(text, (name) => name)).toBe('One\n[figure]\nTwo')
  })
})
