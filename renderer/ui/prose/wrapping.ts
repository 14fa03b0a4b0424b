import { EditorSelection, type StateCommand } from '@codemirror/state'

/** Puts signs around what is selected, or takes them off again; around nothing, the caret comes between them. */
export const wrapIn =
  (sign: string): StateCommand =>
  ({ state, dispatch }) => {
    const change = state.changeByRange(({ from, to }) => {
      const around = state.sliceDoc(from - sign.length, from) + state.sliceDoc(to, to + sign.length)
      if (around === sign + sign) {
        return {
          changes: [
            { from: from - sign.length, to: from },
            { from: to, to: to + sign.length },
          ],
          range: EditorSelection.range(from - sign.length, to - sign.length),
        }
      }
      return {
        changes: [
          { from, insert: sign },
          { from: to, insert: sign },
        ],
        range: EditorSelection.range(from + sign.length, to + sign.length),
      }
    })
    dispatch(state.update(change, { userEvent: 'input.wrap', scrollIntoView: true }))
    return true
  }

/** Makes what is selected the text of a link, and leaves the caret where the address goes. */
export const makeLink: StateCommand = ({ state, dispatch }) => {
  const change = state.changeByRange(({ from, to }) => ({
    changes: [
      { from, insert: '[' },
      { from: to, insert: '](https://)' },
    ],
    range: from === to ? EditorSelection.cursor(from + 1) : EditorSelection.cursor(to + '[](https://'.length),
  }))
  dispatch(state.update(change, { userEvent: 'input.wrap', scrollIntoView: true }))
  return true
}
