import { EditorView, type EditorViewConfig } from '@codemirror/view'

/**
 * The page's policy allows no style elements. The library makes a constructed style sheet instead, which the policy does
 * not concern, wherever the root has no `head`, and decides that once, when the first editor is made.
 */
export function createEditor(config: EditorViewConfig): EditorView {
  Object.defineProperty(document, 'head', { configurable: true, value: null })
  try {
    return new EditorView(config)
  } finally {
    // What the document has by nature shows again.
    Reflect.deleteProperty(document, 'head')
  }
}
