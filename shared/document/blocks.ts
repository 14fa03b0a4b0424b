import type { Instant } from '../time/instant.ts'

/** A piece of a line. User text is always `text` or `code`: no writer ever reads it as markup. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'time'; readonly at: Instant; readonly text: string }
  /** What nobody recorded, said in words: "not recorded". */
  | { readonly kind: 'missing'; readonly text: string }

export type Cell = readonly Inline[]

/**
 * The document as a tree that every writer prints: same headings, same tables, same numbers in all formats.
 * `fromLog` marks blocks that the log fills in; the rest is hand-written.
 */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly id: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly inlines: Cell; readonly fromLog: boolean }
  | {
      readonly kind: 'facts'
      readonly caption: string
      readonly rows: readonly { readonly label: string; readonly value: Cell; readonly note: Cell }[]
    }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly { readonly title: string; readonly numeric: boolean }[]
      readonly rows: readonly (readonly Cell[])[]
      /** Rows that tell of misleading paths bear the hatching that stands for them everywhere. */
      readonly look?: 'misleading'
    }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Cell[]; readonly fromLog: boolean }
  | { readonly kind: 'tasks'; readonly items: readonly { readonly done: boolean; readonly inlines: Cell }[] }
  /** The timeline figure; `alt` is one sentence, `description` the long text equivalent. */
  | {
      readonly kind: 'figure'
      readonly id: string
      readonly title: string
      readonly alt: string
      readonly description: string
    }

/** A composed document, ready for any writer. Times are instants until a writer prints them. */
export interface PostmortemDocument {
  readonly title: string
  readonly language: string
  readonly blocks: readonly Block[]
  /** Small print at the end: log head, number of entries, when it was exported, version. */
  readonly footer: readonly string[]
}

export const TEMPLATES = ['classic'] as const
export type TemplateId = (typeof TEMPLATES)[number]
