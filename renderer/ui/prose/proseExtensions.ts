import { autocompletion } from '@codemirror/autocomplete'
import {
  history,
  historyKeymap,
  moveLineDown,
  moveLineUp,
  redoDepth,
  standardKeymap,
  undoDepth,
} from '@codemirror/commands'
import { markdown, markdownLanguage } from '@codemirror/lang-markdown'
import type { EditorState, Extension } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import { commandFacts } from '../../../shared/keymap.ts'
import { markSupport } from './cardSpace.ts'
import { dataPlaces } from './dataPlaces.ts'
import { offering } from './insertions.ts'
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

interface ProseOptions {
  readonly attributes: Readonly<Record<string, string>>
  /** Its signs mean nothing: text as it is typed. */
  readonly isPlain: boolean
  readonly placeholder: string
  /** What React draws the card of a mark into. */
  readonly cardHost: HTMLElement
  readonly insertions: () => readonly Insertion[]
  /** Moves the focus to the card of the chosen mark, or to the data that the caret is at. */
  readonly enterCard: (view: EditorView) => boolean
  readonly closeCard: (view: EditorView) => boolean
}

const inMarkdown: Extension = [
  markdown({ base: markdownLanguage, completeHTMLTags: false }),
  markdownLook,
  dataPlaces,
  keymap.of([
    { key: 'Alt-ArrowUp', run: moveLineUp },
    { key: 'Alt-ArrowDown', run: moveLineDown },
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
  autocompletion({ override: [offering(options.insertions)], icons: false }),
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
