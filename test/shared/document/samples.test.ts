import { describe, expect, it } from 'vitest'
import { oneLine } from '../../../shared/document/printable.ts'
import { SAMPLES, sampleIncident } from '../../helpers/samples.ts'
import { readHtml } from './figure/readXml.ts'
import { readMarkdown } from './readMarkdown.ts'
import { composed, htmlOf, markdownOf, under } from './written.ts'

describe.each(SAMPLES)('the document of %s', (name) => {
  const incident = sampleIncident(name)

  it('has every event in Markdown, in HTML and in the words of the figure', () => {
    const html = readHtml(htmlOf(incident))
    const markdown = readMarkdown(markdownOf(incident)).text
    const figure = composed(incident).blocks.find((block) => block.kind === 'figure')
    for (const { text } of incident.timeline) {
      expect(markdown).toContain(oneLine(text))
      expect(oneLine(html.text)).toContain(oneLine(text))
      expect(figure?.kind === 'figure' ? figure.description : '').toContain(oneLine(text))
    }
  })

  it('says the same under the same headings in Markdown and HTML', () => {
    const html = readHtml(htmlOf(incident))
    expect(readMarkdown(markdownOf(incident)).headings).toEqual(html.headings)
  })

  it('has one H1 and skips no level', () => {
    const levels = readMarkdown(markdownOf(incident)).headings.map(([level]) => level)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1)
  })
})

describe('the document of the QuantumLeap outage', () => {
  const document = composed(sampleIncident('quantumleap-2024-01-16'))
  const holds = (section: string, facts: readonly string[]) => {
    for (const fact of facts) expect(under(document, section)).toContain(fact)
  }

  it('has every fact in its section', () => {
    holds('Issue Summary', [
      '17 h 15 min',
      '2024-01-16 09:30 UTC',
      '2024-01-17 02:45 UTC',
      '85 %',
      'entanglement event',
    ])
    holds('Detection', ['2024-01-16 09:30 UTC', 'monitoring alert', 'coherence levels'])
    holds('Actions Taken', ['DDoS', 'deployments and configuration changes', 'User support'])
    holds('Misleading Paths', ['Database bottleneck', 'rollback', 'Cloud-provider', 'no anomaly found'])
    holds('Escalation', ['Quantum Systems Engineering', 'fluctuations'])
    holds('Resolution', ['decoherence stabilizer', 'Phased reboot'])
    holds('Explanation', ['routine maintenance', 'core infrastructure'])
    holds('Resolution Details', ['stabilizer', 'controlled disturbance'])
    holds('Improvements', ['coherence monitoring', 'resilience protocol', 'response team'])
    holds('Tasks', ['refining the stabilizer', 'user communication', 'review of all maintenance procedures'])
  })

  it('invents no time: only the start, the end and the detection have one', () => {
    const times = JSON.stringify(document.blocks).match(/\b\d\d:\d\d\b/g) ?? []
    expect(new Set(times)).toEqual(new Set(['09:30', '02:45']))
    expect(under(document, 'Misleading Paths')).toContain('The time spent on them is not known.')
    expect(under(document, 'What the record does not say')).toContain('The times of 8 events are not known')
  })

  it('draws the unknown times as unknown', () => {
    const { text } = readHtml(htmlOf(sampleIncident('quantumleap-2024-01-16')))
    expect(text).toContain('only the order is known, not the time')
  })
})
