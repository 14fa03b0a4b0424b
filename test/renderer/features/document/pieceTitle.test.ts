import { describe, expect, it } from 'vitest'
import { pieceTitle } from '../../../../renderer/features/document/arrange/pieceTitle.ts'
import type { Piece } from '../../../../shared/document/parts.ts'

const EMPTY = { checks: [], blocks: [], isEmpty: true } as const
const story: Piece = { ...EMPTY, kind: 'write', field: 'publicStory', title: '', id: null, prompt: '' }

describe('pieceTitle', () => {
  it('calls a text by its heading', () => {
    expect(pieceTitle({ ...story, title: 'Our story' }, 'What happened')).toBe('Our story')
  })

  it('calls a text without a heading by its part, never by the name it has in the template', () => {
    expect(pieceTitle(story, 'What happened')).toBe('What happened')
  })
})
