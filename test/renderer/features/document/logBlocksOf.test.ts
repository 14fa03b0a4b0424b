import { describe, expect, it } from 'vitest'
import { logBlocksOf } from '../../../../renderer/features/document/logBlocksOf.ts'
import type { Block } from '../../../../shared/document/blocks.ts'

const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, id: text.toLowerCase(), text })
const paragraph = (text: string, fromLog: boolean): Block => ({
  kind: 'paragraph',
  inlines: [{ kind: 'text', text }],
  fromLog,
})

const BLOCKS: readonly Block[] = [
  heading(1, 'Outage'),
  heading(2, 'issue summary'),
  paragraph('3 h', true),
  heading(3, 'Impact'),
  paragraph('Everybody', false),
  heading(3, 'Detection'),
  paragraph('By alert', true),
  heading(2, 'Timeline'),
  paragraph('Elsewhere', true),
]

describe('logBlocksOf', () => {
  it('gives what the log writes under a heading, up to the next of its rank', () => {
    expect(logBlocksOf(BLOCKS, 'issue summary')).toEqual([BLOCKS[2], BLOCKS[5], BLOCKS[6]])
  })

  it('gives nothing for a heading that is not there', () => {
    expect(logBlocksOf(BLOCKS, 'conclusion')).toEqual([])
  })
})
