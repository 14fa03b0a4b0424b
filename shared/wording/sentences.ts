import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Nodes, SentenceContent } from 'nlcst'
import { toString as textOf } from 'nlcst-to-string'
import { ParseEnglish } from 'parse-english'
import { SKIP, visit } from 'unist-util-visit'
import { withoutData } from '../document/dataLine.ts'

/** A word of a sentence; its place is in the source, in UTF-16 units. */
export interface Word {
  /** As written. */
  readonly raw: string
  /** In lower case, with straight apostrophes. */
  readonly text: string
  readonly from: number
  readonly to: number
  /** Whether only white space lies between the word before and this one. */
  readonly follows: boolean
}

/** A sentence with its words; places are in the source, in UTF-16 units. */
export interface Sentence {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly words: readonly Word[]
  /** Full stops, exclamation and question marks, brackets and the like. */
  readonly signs: readonly { readonly text: string; readonly from: number; readonly to: number }[]
}

/** Stands for what is not read, so that no phrase reaches across it. */
const HOLE = '¤'

/** Quoted speech: “…”, "…", «…», „…“ and ‘…’, the last one only where it cannot be an apostrophe. */
const QUOTED = /“[^“”]*”|"[^"]*"|«[^«»]*»|„[^„“]*“|(?<![\p{L}\p{N}])‘[^‘]*?’(?![\p{L}\p{N}])/gu

const parser = new ParseEnglish()

/**
 * The sentences that somebody wrote in a Markdown text, with places in the source in UTF-16 units. Left out are
 * blockquotes, quoted speech, code, headings, tables, HTML and the targets of links: they are not the author's words, or
 * no sentences.
 */
export function sentencesIn(markdown: string): readonly Sentence[] {
  const prose = proseOf(markdown)
  const found: Sentence[] = []
  visit(parser.parse(prose), 'SentenceNode', (node) => {
    const [first, last] = [node.children.at(0), node.children.at(-1)]
    const [from, to] = [startOf(first), endOf(last)]
    if (from === null || to === null) return
    found.push({ from, to, text: markdown.slice(from, to), ...partsOf(node.children, markdown) })
  })
  return found
}

/** The source with everything that is not read blanked out: as long as the source, so that places are the same. */
function proseOf(markdown: string): string {
  const kept: string[] = [...markdown.replaceAll(/[^\n]/gs, ' ')]
  visit(fromMarkdown(withoutData(markdown)), (node) => {
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
    switch (node.type) {
      case 'blockquote':
      case 'heading':
        return SKIP
      case 'inlineCode':
      case 'html':
        kept.fill(HOLE, from, to)
        return SKIP
      // Written out as its own address it is no text.
      case 'link':
        return markdown[from] === '<' ? SKIP : undefined
      case 'text':
        for (let i = from; i < to; i++) kept[i] = markdown[i] ?? ' '
        return SKIP
      default:
        return
    }
  })
  return kept.join('').replace(QUOTED, (quoted) => HOLE.repeat(quoted.length))
}

function partsOf(nodes: readonly SentenceContent[], markdown: string): Pick<Sentence, 'words' | 'signs'> {
  const words: Word[] = []
  const signs: { text: string; from: number; to: number }[] = []
  let follows = false
  for (const node of nodes) {
    const [from, to] = [startOf(node), endOf(node)]
    if (from === null || to === null || node.type === 'WhiteSpaceNode') continue
    if (node.type === 'WordNode') {
      const text = textOf(node).toLowerCase().replaceAll('’', "'")
      words.push({ raw: markdown.slice(from, to), text, from, to, follows })
    } else {
      signs.push({ text: textOf(node), from, to })
    }
    follows = node.type === 'WordNode'
  }
  return { words, signs }
}

const startOf = (node: Nodes | undefined): number | null => node?.position?.start.offset ?? null
const endOf = (node: Nodes | undefined): number | null => node?.position?.end.offset ?? null
