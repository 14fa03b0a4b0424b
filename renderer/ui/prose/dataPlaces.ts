import { EditorState, type Extension, StateField, type Text, type TransactionSpec } from '@codemirror/state'
import { type Command, Decoration, type DecorationSet, EditorView, keymap } from '@codemirror/view'
import { dataLinesIn } from '../../../shared/document/dataLine.ts'
import { HostWidget } from './hostWidget.ts'

/** A line of the text in whose place data of the record are drawn. */
export interface DataPlace {
  /** Tells it from the others of the text, also from the same data elsewhere. */
  readonly key: string
  readonly name: string
  readonly from: number
  readonly to: number
  /** What React draws into. */
  readonly host: HTMLElement
}

interface Places {
  readonly places: readonly DataPlace[]
  readonly ranges: DecorationSet
}

/** Elements are kept for as long as their place is, whatever is typed around it. */
function placesIn(text: Text, before: readonly DataPlace[]): Places {
  const counts = new Map<string, number>()
  const places = dataLinesIn(text.toString()).map(({ name, from, to }): DataPlace => {
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    const key = `${name} ${count}`
    return { key, name, from, to, host: before.find((one) => one.key === key)?.host ?? document.createElement('div') }
  })
  const ranges = places.map(({ from, to, host }) =>
    Decoration.replace({ widget: new HostWidget(host), block: true }).range(from, to),
  )
  return { places, ranges: Decoration.set(ranges) }
}

const placed = StateField.define<Places>({
  create: ({ doc }) => placesIn(doc, []),
  update: (value, { docChanged, newDoc }) => (docChanged ? placesIn(newDoc, value.places) : value),
  provide: (field) => [
    EditorView.decorations.from(field, ({ ranges }) => ranges),
    EditorView.atomicRanges.of(({ state }) => state.field(field).ranges),
  ],
})

/** Where the text shows data, in order. */
export const dataPlacesIn = (state: EditorState): readonly DataPlace[] => state.field(placed, false)?.places ?? []

/** The data that the caret is at. */
export const chosenDataIn = (state: EditorState): DataPlace | undefined =>
  dataPlacesIn(state).find(({ from, to }) => from <= state.selection.main.head && state.selection.main.head <= to)

/** What is typed beside data, or drawn up to them, goes on a line of its own: words never make them words. */
const keepApart = EditorState.transactionFilter.of((transaction) => {
  if (!transaction.docChanged) return transaction
  const { changes, newDoc } = transaction
  const added = dataPlacesIn(transaction.startState).flatMap(({ from, to }): { from: number; insert: string }[] => {
    const [start, end] = [changes.mapPos(from, 1), changes.mapPos(to, -1)]
    if (end - start !== to - from) return []
    const line = newDoc.lineAt(start)
    return [
      ...(line.from < start ? [{ from: start, insert: '\n\n' }] : []),
      ...(end < line.to ? [{ from: end, insert: '\n\n' }] : []),
    ]
  })
  if (added.length === 0) return transaction
  const apart: TransactionSpec = { changes: added, sequential: true }
  return [transaction, apart]
})

/** Shows which place the caret is at: it has no width there. */
const showChosen = EditorView.updateListener.of(({ state, selectionSet, docChanged, focusChanged, view }) => {
  if (!selectionSet && !docChanged && !focusChanged) return
  const chosen = view.hasFocus ? chosenDataIn(state) : undefined
  for (const place of dataPlacesIn(state)) place.host.toggleAttribute('data-chosen', place === chosen)
})

/** Goes up or down by a line, and stops at data on the way. */
const goBy =
  (forward: boolean): Command =>
  (view) => {
    const { main } = view.state.selection
    const { head } = view.moveVertically(main, forward)
    const places = dataPlacesIn(view.state)
    const passed = forward
      ? places.find(({ from, to }) => main.head < from && head > to)
      : places.findLast(({ from, to }) => main.head > to && head < from)
    if (!main.empty || passed === undefined) return false
    view.dispatch({ selection: { anchor: passed.from }, scrollIntoView: true })
    return true
  }

const takeOutChosen: Command = (view) => {
  const chosen = view.state.selection.main.empty ? chosenDataIn(view.state) : undefined
  if (chosen === undefined) return false
  takeOutData(view, chosen.key)
  return true
}

const keys = keymap.of([
  { key: 'ArrowUp', run: goBy(false) },
  { key: 'ArrowDown', run: goBy(true) },
  { key: 'Backspace', run: takeOutChosen },
  { key: 'Delete', run: takeOutChosen },
])

/** Data in the midst of a text: drawn in the place of their line, reached and taken out by keys, never mangled by typing. */
export const dataPlaces: Extension = [placed, keepApart, showChosen, keys]

/** Puts a line in, apart from what stands around it; the caret comes behind it. */
export function insertOnOwnLine(view: EditorView, from: number, to: number, line: string): void {
  const { doc } = view.state
  const before = doc.sliceString(0, from).replace(/[ \t]+$/, '')
  const behind = doc.sliceString(to)
  const [ends = ''] = /\n*$/.exec(before) ?? []
  const [starts = ''] = /^[ \t]*(\n[ \t]*)*/.exec(behind) ?? []
  const lead = before === '' ? '' : '\n'.repeat(Math.max(0, 2 - ends.length))
  const tail = '\n'.repeat(Math.max(0, 2 - (starts.split('\n').length - 1)))
  view.dispatch({
    changes: { from: before.length, to, insert: lead + line + tail },
    selection: { anchor: before.length + lead.length + line.length + Math.max(tail.length, 1) },
    scrollIntoView: true,
    userEvent: 'input.complete',
  })
}

/** Takes data out of the text, with the line that stood between it and what follows. */
export function takeOutData(view: EditorView, key: string): void {
  const place = dataPlacesIn(view.state).find((one) => one.key === key)
  if (place === undefined) return
  const [rest = ''] = /^\n{0,2}/.exec(view.state.doc.sliceString(place.to)) ?? []
  view.dispatch({
    changes: { from: place.from, to: place.to + rest.length },
    selection: { anchor: place.from },
    userEvent: 'delete',
  })
  view.focus()
}
