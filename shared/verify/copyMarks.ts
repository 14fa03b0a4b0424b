import type { ExportOptions } from '../document/exportOptions.ts'
import { maskIn } from '../rendition/renditionOf.ts'

/** In what a copy differs from its log on purpose, as its proof says it. Part of the file format: only ever added to. */
const COPY_MARKS = ['executive', 'customer', 'people', 'secrets', 'known'] as const
export type CopyMark = (typeof COPY_MARKS)[number]

/** Whether a proof of this version may say so; what a later one says is passed over. */
export const isCopyMark = (word: string): word is CopyMark => COPY_MARKS.some((mark) => mark === word)

/** What a copy under these options is marked with; nothing for one that tells all that the log does. */
export function copyMarksOf({
  rendition,
  mask,
  knownAt,
}: Pick<ExportOptions, 'rendition' | 'mask' | 'knownAt'>): readonly CopyMark[] {
  const { people, secrets } = maskIn(rendition, mask)
  return [
    ...(rendition === 'internal' ? [] : [rendition]),
    ...(people ? (['people'] as const) : []),
    ...(secrets ? (['secrets'] as const) : []),
    ...(knownAt === null ? [] : (['known'] as const)),
  ]
}

const WORDS: Readonly<Record<CopyMark, string>> = {
  executive: 'for executives',
  customer: 'for customers',
  people: 'without the names of people',
  secrets: 'without secrets',
  known: 'of what was known at an earlier moment',
}

/** What kind of copy a document is, in sentences; none for a document that tells all that its log does. */
export const copyMarkWords = (marks: readonly CopyMark[]): readonly string[] =>
  marks.length === 0
    ? []
    : [
        `This is a copy ${marks.map((mark) => WORDS[mark]).join(', ')}: it differs from the log on purpose.`,
        'So its texts are compared with the copy as it was exported, and its head with the log.',
      ]
