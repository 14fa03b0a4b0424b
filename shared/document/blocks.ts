import type { Instant } from '../time/instant.ts'

/**
 * A piece of a line. What users wrote into fields is always `text` or `code`: no writer ever reads it as markup. The
 * other kinds come from the composer, and from hand-written Markdown through `markdownBlocks`. A `\n` in a text is a line
 * break that every format keeps.
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'delete'; readonly children: Cell }
  | { readonly kind: 'code'; readonly text: string }
  /** To an `https:` or `mailto:` address, and to nothing else. */
  | { readonly kind: 'link'; readonly href: string; readonly children: Cell }
  | { readonly kind: 'time'; readonly at: Instant; readonly text: string }
  /** What nobody recorded, said in words: "not recorded". */
  | { readonly kind: 'missing'; readonly text: string }

export type Cell = readonly Inline[]

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

/** An entry of a list: its line, then whatever else lies in it, such as a list of its own. */
export interface ListItem {
  readonly inlines: Cell
  readonly blocks: readonly Block[]
  /** Whether a task is done; null for what is no task. */
  readonly done: boolean | null
}

/**
 * The document as a tree that every writer prints: same headings, same tables, same numbers in all formats.
 * A section is a heading and all up to the next one of its rank; the heading's id is that of the section (`sectionBlocks`).
 * `fromLog` marks blocks that the log fills in; the rest is hand-written.
 */
export type Block =
  /** No level is skipped on the way down. Ids are unique in a document. */
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly id: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly inlines: Cell; readonly fromLog: boolean }
  | {
      readonly kind: 'facts'
      readonly caption: string
      readonly rows: readonly { readonly label: string; readonly value: Cell; readonly note: Cell }[]
    }
  | {
      readonly kind: 'table'
      /** Empty where there is none. */
      readonly caption: string
      readonly columns: readonly { readonly title: string; readonly numeric: boolean }[]
      readonly rows: readonly (readonly Cell[])[]
      /** Rows that tell of misleading paths bear the hatching that stands for them everywhere. */
      readonly look?: 'misleading'
      /** For each row the part, from 0 to 1, that a bar beside its last cell takes of the longest; null for no bar. */
      readonly bars?: readonly (number | null)[]
      /** Only a hand-written table says no. */
      readonly fromLog?: false
    }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      /** The number of the first item, where it is not 1. */
      readonly start?: number
      readonly items: readonly ListItem[]
      readonly fromLog: boolean
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  /** Text as it was on a screen: a log, a command. Its white space is kept. */
  | { readonly kind: 'code'; readonly text: string }
  /** What must not be overlooked, such as that a number no longer matches the record. */
  | { readonly kind: 'callout'; readonly title: string; readonly blocks: readonly Block[] }
  | { readonly kind: 'rule' }
  /** Where paper begins a new page; nothing on a screen. */
  | { readonly kind: 'pageBreak' }
  /** The timeline figure; `alt` is one sentence, `description` the long text equivalent. */
  | {
      readonly kind: 'figure'
      readonly id: string
      readonly title: string
      readonly alt: string
      readonly description: string
    }

export type BlockOf<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>

/** A composed document, ready for any writer. Times are instants until a writer prints them. */
export interface PostmortemDocument {
  readonly title: string
  readonly language: string
  /** For whom it is and what is left out, such as "For executives · people by role": printed on every page. */
  readonly marking?: string
  readonly blocks: readonly Block[]
  /** Small print at the end: log head, number of entries, when it was exported, version. */
  readonly footer: readonly string[]
}
