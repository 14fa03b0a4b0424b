import { fromLog, words } from '../inlines.ts'
import type { Piece } from '../parts.ts'
import type { Story } from '../story.ts'
import { composeTemplate, textPiece } from './composeTemplate.ts'
import { faultWords, type TemplateFault } from './fault.ts'
import { faultOf } from './faultOf.ts'
import { outlined } from './outline.ts'
import { readTemplate } from './readTemplate.ts'

/** A template filled in, and what was wrong with it where it could not be. */
export interface LaidOut {
  readonly pieces: readonly Piece[]
  /** Empty where the template was used as it is. */
  readonly faults: readonly TemplateFault[]
}

/**
 * A document laid out by a template. One that cannot be used stops nothing: `fallback` is used instead, and the document says so
 * at its top, with the line.
 */
export function laidOut(text: string, fallback: string, story: Story): LaidOut {
  const tried = tryLayout(text, story)
  if (tried.faults.length === 0) return tried
  const said = tried.faults.map(faultWords).join(' ')
  const used = tryLayout(fallback, story)
  if (used.faults.length > 0) throw new Error(`the usual template is wrong: ${used.faults.map(faultWords).join(' ')}`)
  const [top, ...rest] = used.pieces
  const note = textPiece([
    {
      kind: 'callout',
      title: 'The usual template was used',
      blocks: [fromLog(words(`The template that was chosen cannot be used here. ${said}`))],
    },
  ])
  return { pieces: top === undefined ? [note] : [top, note, ...rest], faults: tried.faults }
}

function tryLayout(text: string, story: Story): LaidOut {
  const read = readTemplate(text)
  if (!read.ok) return { pieces: [], faults: read.error }
  try {
    return { pieces: outlined(composeTemplate(read.value, story), story.title), faults: [] }
  } catch (error) {
    const fault = faultOf(error)
    return { pieces: [], faults: [{ ...fault, line: fault.line + read.value.headLines }] }
  }
}
