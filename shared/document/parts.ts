import type { Block } from './blocks.ts'
import type { SectionKey } from './sections/catalogue.ts'
import type { Check } from './sections/section.ts'

interface AnyPiece {
  readonly checks: readonly Check[]
  readonly blocks: readonly Block[]
  /** Nothing is there and nothing need be: the document leaves it out, its heading with it. */
  readonly isEmpty: boolean
  /** Somebody decided that this copy does without it. */
  readonly isLeftOut?: true
}

/** By what name a piece is left out and ordered: the key of its section, or the name of its text; null for words of the template. */
export const keyOf = (piece: Piece): string | null => {
  if (piece.kind === 'text') return null
  return piece.kind === 'section' ? piece.key : piece.field
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
      /** Which of its blocks the record says beside the text; data that the text shows itself are not among them. */
      readonly beside: readonly Block[]
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

/** Whether a part has what its sections should have; one that should have nothing is complete. Nothing is said twice. */
export function completenessOf({ id, pieces }: DocumentPart): Completeness {
  const checked = pieces.filter((piece) => piece.checks.length > 0)
  const checks = checked.flatMap((piece) =>
    piece.checks.map(([present, words]): Check => [present, checked.length > 1 ? named(piece, words) : words]),
  )
  const missing = [...new Set(checks.filter(([present]) => !present).map(([, words]) => words))]
  if (missing.length === 0) return { part: id, state: 'complete', missing }
  return { part: id, state: checks.some(([present]) => present) ? 'partly' : 'empty', missing }
}

const named = (piece: Piece, words: string): string =>
  words === NOT_WRITTEN && piece.kind !== 'text' && piece.title !== '' ? `“${piece.title}” ${words}` : words

/** What a section lacks that people write. */
export const NOT_WRITTEN = 'not written'
