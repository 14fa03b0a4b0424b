import { Annotation } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { chooseMark, chosenMark, setMarks } from './cardSpace.ts'
import { chosenDataIn, type DataPlace, dataPlacesIn, takeOutData } from './dataPlaces.ts'
import { proseExtensions } from './proseExtensions.ts'
import type { CardActions, Insertion, ProseMark } from './proseMark.ts'
import { createEditor } from './strictStyles.ts'

/** A change that nobody typed here: the record says something else now. */
const fromRecord = Annotation.define<true>()

export interface ProseViewProps {
  readonly attributes: Readonly<Record<string, string>>
  readonly isPlain: boolean
  readonly placeholder: string
  readonly value: string
  readonly marks: readonly ProseMark[]
  /** The text that the marks lie in: they wait until it is the one that stands here. */
  readonly markedText: string
  readonly insertions: readonly Insertion[]
  readonly onChange: (text: string) => void
  readonly onBlur: () => void
}

interface ProseView {
  /** Where the editor goes. */
  readonly parent: RefObject<HTMLDivElement | null>
  readonly view: RefObject<EditorView | null>
  /** The mark whose card is open, and the element that the card is drawn into. */
  readonly chosen: ProseMark | null
  readonly cardHost: HTMLElement
  readonly actions: CardActions
  /** Where data are drawn in the text. */
  readonly data: readonly DataPlace[]
  readonly takeOut: (key: string) => void
}

/** As the editor holds a text: its line ends are `\n`. */
const withPlainEnds = (text: string): string => text.replaceAll(/\r\n?/g, '\n')

const BUTTONS = 'button:not([disabled])'

/** The editor as long as its element is on screen. The value given wins over the text wherever the two differ. */
export function useProseView({
  attributes,
  isPlain,
  placeholder,
  value,
  marks,
  markedText,
  insertions,
  onChange,
  onBlur,
}: ProseViewProps): ProseView {
  const parent = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const [cardHost] = useState(() => document.createElement('div'))
  const [chosenKey, setChosenKey] = useState<string | null>(null)
  const [data, setData] = useState<readonly DataPlace[]>([])
  const changed = useEffectEvent(onChange)
  const left = useEffectEvent(onBlur)
  const offered = useEffectEvent(() => insertions)
  const first = useRef({ value, attributes, isPlain, placeholder })

  useEffect(() => {
    const { value: doc, attributes: named, ...look } = first.current
    const editor = createEditor({
      doc,
      parent: parent.current ?? document.body,
      extensions: [
        proseExtensions({
          attributes: named,
          ...look,
          cardHost,
          insertions: () => offered(),
          enterCard: (at) => {
            const host = chosenMark(at.state) === null ? chosenDataIn(at.state)?.host : cardHost
            host?.querySelector<HTMLElement>(BUTTONS)?.focus()
            return host !== undefined
          },
          closeCard: (at) => {
            if (chosenMark(at.state) === null) return false
            at.dispatch({ effects: chooseMark.of(null) })
            return true
          },
        }),
        EditorView.updateListener.of(({ state, docChanged, focusChanged, transactions, view: at }) => {
          if (focusChanged && !at.hasFocus) left()
          setChosenKey(chosenMark(state)?.mark.key ?? null)
          if (docChanged) setData((was) => unlessSame(was, dataPlacesIn(state)))
          if (!docChanged || transactions.some((one) => one.annotation(fromRecord) === true)) return
          changed(state.doc.toString())
        }),
      ],
    })
    view.current = editor
    setData(dataPlacesIn(editor.state))
    return () => {
      view.current = null
      editor.destroy()
    }
  }, [cardHost])

  useEffect(() => {
    const editor = view.current
    const wanted = withPlainEnds(value)
    if (editor === null || editor.state.doc.toString() === wanted) return
    editor.dispatch({
      changes: { ...differing(editor.state.doc.toString(), wanted) },
      annotations: fromRecord.of(true),
      filter: false,
    })
  }, [value])
  useEffect(() => {
    const editor = view.current
    if (editor === null || editor.state.doc.toString() !== withPlainEnds(markedText)) return
    editor.dispatch({ effects: setMarks.of(marks) })
  }, [marks, markedText])

  return {
    parent,
    view,
    chosen: marks.find(({ key }) => key === chosenKey) ?? null,
    cardHost,
    data,
    takeOut: (key) => {
      if (view.current !== null) takeOutData(view.current, key)
    },
    actions: {
      // The focus goes back before the card that has it is gone: that would be leaving the text.
      close: () => {
        view.current?.focus()
        view.current?.dispatch({ effects: chooseMark.of(null) })
      },
      replace: ({ from, to, text }) => {
        const editor = view.current
        const placed = editor === null ? null : chosenMark(editor.state)
        if (editor === null || placed === null) return
        const moved = placed.from - placed.mark.from
        editor.focus()
        editor.dispatch({
          changes: { from: from + moved, to: to + moved, insert: text },
          selection: { anchor: from + moved + text.length },
          effects: chooseMark.of(null),
          userEvent: 'input.complete',
        })
      },
    },
  }
}

/** The places known before where only the text around them changed: nothing is to be drawn anew. */
const unlessSame = (was: readonly DataPlace[], is: readonly DataPlace[]): readonly DataPlace[] =>
  was.length === is.length && was.every(({ key, host }, i) => is[i]?.key === key && is[i].host === host) ? was : is

/** The one stretch in which two texts differ: the caret keeps its place outside of it. */
function differing(was: string, is: string): { readonly from: number; readonly to: number; readonly insert: string } {
  let from = 0
  while (from < was.length && from < is.length && was[from] === is[from]) from++
  let end = 0
  while (end < was.length - from && end < is.length - from && was.at(-1 - end) === is.at(-1 - end)) end++
  return { from, to: was.length - end, insert: is.slice(from, is.length - end) }
}
