import { type EditorState, type Extension, Facet, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import { HostWidget } from './hostWidget.ts'
import styles from './ProseEditor.module.css'
import type { ProseMark } from './proseMark.ts'

/** Where the marks lie, as the text stands now. */
interface Marked {
  readonly ranges: DecorationSet
  /** The key of the mark whose card is open. */
  readonly chosen: string | null
}

export const setMarks = StateEffect.define<readonly ProseMark[]>()
export const chooseMark = StateEffect.define<string | null>()

/** The element that React draws the card into. */
const cardHost = Facet.define<HTMLElement, HTMLElement | null>({ combine: ([host]) => host ?? null })

const LOOKS = { wording: styles.wording, stale: styles.stale } as const

const rangesOf = (marks: readonly ProseMark[], length: number): DecorationSet =>
  Decoration.set(
    marks
      .filter(({ from, to }) => from < to && to <= length)
      .map((mark) => Decoration.mark({ class: LOOKS[mark.look] ?? '', mark }).range(mark.from, mark.to)),
    true,
  )

const marked = StateField.define<Marked>({
  create: () => ({ ranges: Decoration.none, chosen: null }),
  update: ({ ranges, chosen }, transaction) => {
    let next: Marked = { ranges: ranges.map(transaction.changes), chosen }
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) next = { ...next, ranges: rangesOf(effect.value, transaction.newDoc.length) }
      if (effect.is(chooseMark)) next = { ...next, chosen: effect.value }
    }
    return next
  },
  provide: (field) => [
    EditorView.decorations.from(field, ({ ranges }) => ranges),
    EditorView.decorations.compute([field, cardHost, 'doc'], (state) => {
      const chosen = chosenMark(state)
      const host = state.facet(cardHost)
      if (chosen === null || host === null) return Decoration.none
      const widget = Decoration.widget({ widget: new HostWidget(host), block: true, side: 1 })
      return Decoration.set(widget.range(state.doc.lineAt(chosen.to).to))
    }),
  ],
})

/** A mark at the place where it lies by now. */
export interface PlacedMark {
  readonly mark: ProseMark
  readonly from: number
  readonly to: number
}

/** The marks of the text in their order. */
export function marksIn(state: EditorState): readonly PlacedMark[] {
  const found: PlacedMark[] = []
  for (const cursor = state.field(marked).ranges.iter(); cursor.value !== null; cursor.next()) {
    const { mark } = cursor.value.spec as { readonly mark: ProseMark }
    found.push({ mark, from: cursor.from, to: cursor.to })
  }
  return found
}

/** The mark whose card is open; null when none is, or it is gone. */
export function chosenMark(state: EditorState): PlacedMark | null {
  const { chosen } = state.field(marked)
  return chosen === null ? null : (marksIn(state).find(({ mark }) => mark.key === chosen) ?? null)
}

/** Going to a mark opens its card, going elsewhere closes it; typing does neither. */
const followCaret = EditorView.updateListener.of(({ view, state, selectionSet, docChanged }) => {
  if (!selectionSet || docChanged) return
  const { head } = state.selection.main
  const there = marksIn(state).find(({ from, to }) => from <= head && head <= to)?.mark.key ?? null
  const { chosen } = state.field(marked)
  const open = chosenMark(state)
  const staysOpen = open !== null && state.doc.lineAt(open.to).number === state.doc.lineAt(head).number
  const next = there ?? (staysOpen ? chosen : null)
  if (next !== chosen) view.dispatch({ effects: chooseMark.of(next) })
})

/** Marks, and the room for the card of the chosen one. */
export const markSupport = (host: HTMLElement): Extension => [marked, cardHost.of(host), followCaret]
