import { EditorSelection } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { chooseMark, marksIn, type PlacedMark } from './cardSpace.ts'

/** The editors on screen. */
export const walkedFields = new Set<EditorView>()

interface Stop extends PlacedMark {
  readonly view: EditorView
}

const inOrder = (one: EditorView, other: EditorView): number =>
  one.dom.compareDocumentPosition(other.dom) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1

/** Whether a stop lies behind (or before) where the focus is; all do when it is in no text. */
function liesBeyond({ view, from }: Stop, step: 1 | -1): boolean {
  const { activeElement } = document
  const here = [...walkedFields].find((field) => field.dom.contains(activeElement))
  if (here === undefined) {
    if (activeElement === null || activeElement === document.body) return true
    const isAfter = (activeElement.compareDocumentPosition(view.dom) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    return isAfter === (step === 1)
  }
  if (here === view) return step === 1 ? from > view.state.selection.main.from : from < view.state.selection.main.from
  return inOrder(here, view) * step < 0
}

/**
 * Goes to the next (or the previous) marked place of all texts on screen, round and round, opens its card and says what it
 * is. Answers whether there was one.
 */
export function walkHints(step: 1 | -1): boolean {
  const stops = [...walkedFields]
    .toSorted(inOrder)
    .flatMap((view) => marksIn(view.state).map((placed): Stop => ({ ...placed, view })))
  const ordered = step === 1 ? stops : stops.toReversed()
  const stop = ordered.find((candidate) => liesBeyond(candidate, step)) ?? ordered[0]
  if (stop === undefined) return false
  const { view, mark, from } = stop
  const place = stops.indexOf(stop) + 1
  view.focus()
  view.dispatch({
    selection: EditorSelection.cursor(from),
    effects: [
      chooseMark.of(mark.key),
      EditorView.scrollIntoView(from, { y: 'center' }),
      EditorView.announce.of(`Hint ${place} of ${stops.length}. ${mark.words} Alt+Enter for what can be done.`),
    ],
  })
  return true
}
