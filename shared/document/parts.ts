import type { Block } from './blocks.ts'
import type { SectionKey } from './sections/catalogue.ts'
import type { Check } from './sections/section.ts'

interface AnyPiece {
  readonly checks: readonly Check[]
  readonly blocks: readonly Block[]
  /** Nothing is there and nothing need be: the document leaves it out, its heading with it. */
  readonly isEmpty: boolean
}

/** What a template put into a document: a section of the catalogue, a text that people write, or words of the template. */
export type Piece =
  | (AnyPiece & {
      readonly kind: 'section'
      readonly key: SectionKey
      readonly title: string
      /** The id of its heading; null where it has none of its own. */
      readonly id: string | null
      readonly prompt: string | null
    })
  | (AnyPiece & {
      readonly kind: 'write'
      readonly field: string
      readonly title: string
      readonly id: string | null
      readonly prompt: string
    })
  | (AnyPiece & { readonly kind: 'text' })

/** What stands under one heading of the first or second rank: an entry in the list of sections. */
export interface DocumentPart {
  /** The id of its heading, `top` where there is none. */
  readonly id: string
  readonly title: string
  readonly pieces: readonly Piece[]
}

/** How complete a part is, with what it lacks in words. Nothing that is missing ever stops an export. */
export interface Completeness {
  readonly part: string
  readonly state: 'complete' | 'partly' | 'empty'
  readonly missing: readonly string[]
}

/** Whether a part has what its sections should have; one that should have nothing is complete. */
export function completenessOf({ id, pieces }: DocumentPart): Completeness {
  const checks = pieces.flatMap((piece) => piece.checks)
  const missing = checks.filter(([present]) => !present).map(([, words]) => words)
  if (missing.length === 0) return { part: id, state: 'complete', missing }
  return { part: id, state: missing.length === checks.length ? 'empty' : 'partly', missing }
}
