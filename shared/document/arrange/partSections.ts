import { type DocumentPart, keyOf, type Piece } from '../parts.ts'

/** A section that stands within a part, with the words of the template that follow it. */
export interface PartSection {
  readonly key: string
  readonly pieces: readonly Piece[]
}

/** What a part begins with, which bears its heading and stays where it is, and the sections that can be moved within it. */
export interface PartSections {
  readonly head: readonly Piece[]
  readonly sections: readonly PartSection[]
}

/** A part taken apart. Words of the template stay behind what they follow. */
export function sectionsOf({ pieces }: DocumentPart): PartSections {
  const head: Piece[] = []
  const sections: { key: string; pieces: Piece[] }[] = []
  for (const [place, piece] of pieces.entries()) {
    const key = place === 0 ? null : keyOf(piece)
    if (key !== null) sections.push({ key, pieces: [piece] })
    else (sections.at(-1)?.pieces ?? head).push(piece)
  }
  return { head, sections }
}

/** A part put together again. */
export const joined = (part: DocumentPart, head: readonly Piece[], sections: readonly PartSection[]): DocumentPart => ({
  ...part,
  pieces: [...head, ...sections.flatMap(({ pieces }) => pieces)],
})
