import { syntaxTree } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import styles from './ProseEditor.module.css'

/** How the parts of Markdown look, by the names of the parser. */
const LOOKS: Readonly<Record<string, string | undefined>> = {
  StrongEmphasis: styles.strong,
  Emphasis: styles.emphasis,
  Strikethrough: styles.struck,
  InlineCode: styles.code,
  CodeText: styles.codeText,
  ATXHeading1: styles.heading,
  ATXHeading2: styles.heading,
  ATXHeading3: styles.heading,
  ATXHeading4: styles.heading,
  ATXHeading5: styles.heading,
  ATXHeading6: styles.heading,
  Blockquote: styles.quote,
  Link: styles.link,
  URL: styles.address,
  EmphasisMark: styles.sign,
  CodeMark: styles.sign,
  HeaderMark: styles.sign,
  ListMark: styles.sign,
  LinkMark: styles.sign,
  QuoteMark: styles.sign,
  StrikethroughMark: styles.sign,
  TaskMarker: styles.sign,
}

function looksIn(view: EditorView): DecorationSet {
  const tree = syntaxTree(view.state)
  const found = view.visibleRanges.flatMap(({ from, to }) => {
    const marks: ReturnType<Decoration['range']>[] = []
    tree.iterate({
      from,
      to,
      enter: (node) => {
        const look = LOOKS[node.name]
        if (look !== undefined && node.from < node.to)
          marks.push(Decoration.mark({ class: look }).range(node.from, node.to))
      },
    })
    return marks
  })
  return Decoration.set(found, true)
}

/** Shows what Markdown means while its signs stay, pale. */
export const markdownLook: Extension = ViewPlugin.define(
  (view) => ({
    looks: looksIn(view),
    update(update: ViewUpdate) {
      const isReparsed = syntaxTree(update.startState) !== syntaxTree(update.state)
      if (update.docChanged || update.viewportChanged || isReparsed) this.looks = looksIn(update.view)
    },
  }),
  { decorations: ({ looks }) => looks },
)
