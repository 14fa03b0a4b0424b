import { autocompletion, type CompletionSource } from '@codemirror/autocomplete'
import { history, historyKeymap, redoDepth, standardKeymap, undoDepth } from '@codemirror/commands'
import { markdown, markdownLanguage } from '@codemirror/lang-markdown'
import type { EditorState, Extension } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import { commandFacts } from '../../../shared/keymap.ts'
import { markSupport } from './cardSpace.ts'
import { markdownLook } from './markdownLook.ts'
import type { Insertion } from './proseMark.ts'
import { makeLink, wrapIn } from './wrapping.ts'

/** The chords that the text answers itself whatever it holds. */
const MARKDOWN_KEYS = ['Mod+B', 'Mod+I', 'Mod+K']

/** Undo and redo are the text's own while it has steps to take; then they are the app's again. */
function ownKeys(state: EditorState, isPlain: boolean): string {
  const undo = undoDepth(state) > 0 ? commandFacts('undo').keys : []
  const redo = redoDepth(state) > 0 ? commandFacts('redo').keys : []
  return [...(isPlain ? [] : MARKDOWN_KEYS), ...undo, ...redo].join(' ')
}

const dataBlocks =
  (insertions: () => readonly Insertion[]): CompletionSource =>
  (context) => {
    const typed = context.matchBefore(/(?<![^\s])\/[\p{L}\d ]{0,30}/u)
    const offered = insertions()
    if (typed === null || offered.length === 0) return null
    return {
      from: typed.from,
      filter: false,
      options: offered
        .filter(({ label }) => label.toLowerCase().includes(typed.text.slice(1).trim().toLowerCase()))
        .map(({ label, detail, text }) => ({ label, apply: text, ...(detail === undefined ? {} : { detail }) })),
    }
  }

interface ProseOptions {
  readonly attributes: Readonly<Record<string, string>>
  /** Its signs mean nothing: text as it is typed. */
  readonly isPlain: boolean
  readonly placeholder: string
  /** What React draws the card of a mark into. */
  readonly cardHost: HTMLElement
  readonly insertions: () => readonly Insertion[]
  /** Moves the focus to the card of the chosen mark. */
  readonly enterCard: (view: EditorView) => boolean
  readonly closeCard: (view: EditorView) => boolean
}

const inMarkdown: Extension = [
  markdown({ base: markdownLanguage, completeHTMLTags: false }),
  markdownLook,
  keymap.of([
    { key: 'Mod-b', run: wrapIn('**') },
    { key: 'Mod-i', run: wrapIn('*') },
    { key: 'Mod-k', run: makeLink },
  ]),
]

/** What makes an editor of long texts: looks, keys and a history of its own. Tab leaves it. */
export const proseExtensions = (options: ProseOptions): Extension => [
  history(),
  EditorView.lineWrapping,
  options.isPlain ? [] : inMarkdown,
  markSupport(options.cardHost),
  placeholder(options.placeholder),
  autocompletion({ override: [dataBlocks(options.insertions)], icons: false }),
  EditorView.contentAttributes.of(({ state }) => ({
    ...options.attributes,
    'data-own-keys': ownKeys(state, options.isPlain),
  })),
  keymap.of([
    { key: 'Alt-Enter', run: options.enterCard },
    { key: 'Escape', run: options.closeCard },
    ...historyKeymap,
    ...standardKeymap,
  ]),
]
