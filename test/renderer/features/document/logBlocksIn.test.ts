import { describe, expect, it } from 'vitest'
import { logBlocksIn } from '../../../../renderer/features/document/logBlocksIn.ts'
import type { Block } from '../../../../shared/document/blocks.ts'

const heading = (level: 2 | 3, text: string): Block => ({ kind: 'heading', level, id: text.toLowerCase(), text })
const paragraph = (text: string, fromLog: boolean): Block => ({
  kind: 'paragraph',
  inlines: [{ kind: 'text', text }],
  fromLog,
})

const BLOCKS: readonly Block[] = [
  heading(2, 'Issue summary'),
  paragraph('3 h', true),
  heading(3, 'Impact'),
  paragraph('Everybody', false),
  heading(3, 'Detection'),
  paragraph('By alert', true),
]

describe('logBlocksIn', () => {
  it('gives what the log writes into a section, without its heading and without headings that stand alone', () => {
    expect(logBlocksIn(BLOCKS)).toEqual([BLOCKS[1], BLOCKS[4], BLOCKS[5]])
  })

  it('gives nothing for a section that is written by hand', () => {
    expect(logBlocksIn([heading(2, 'Lessons'), paragraph('Test restores', false)])).toEqual([])
  })
})
