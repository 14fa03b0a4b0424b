import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import type { Completion, Suggestion } from '../../../shared/entryLine/completion/completion.ts'
import { acceptance } from '../../../shared/entryLine/completion/completion.ts'
import { completionAt } from '../../../shared/entryLine/completion/completionAt.ts'
import type { EntryText } from './useEntryText.ts'

/** Suggestions for the word at the caret. Nothing of them is done unless the user asks for it. */
export interface CompletionState {
  /** Null while there is nothing to offer, or the user put it away. */
  readonly shown: Completion | null
  /** The one that Enter takes; -1 while none was chosen, and Enter saves. */
  readonly chosen: number
  readonly listId: string
  readonly optionId: (index: number) => string
  /** The user typed, and the caret stands there now. */
  readonly typedAt: (text: string, caret: number) => void
  /** The caret is there: elsewhere than where it was typed, nothing is offered. */
  readonly caretAt: (caret: number) => void
  /** Takes the keys that are its own, and answers whether it did. */
  readonly onKeyDown: (press: KeyboardEvent<HTMLTextAreaElement>) => boolean
  readonly accept: (field: HTMLTextAreaElement | null, suggestion: Suggestion) => void
}

/** Where the user typed last. `asked`: nothing was typed, but what could be was asked for. */
interface Place {
  readonly text: string
  readonly caret: number
  readonly asked: boolean
}

/** What the user did about the word that begins at `word`: chose one, put the list away, or asked for one. */
interface Answer {
  readonly word: string
  readonly chosen: number
  readonly away: boolean
}

const NO_ANSWER: Answer = { word: '', chosen: -1, away: false }

export function useCompletion({ line, context }: EntryText): CompletionState {
  const listId = useId()
  const [place, setPlace] = useState<Place | null>(null)
  const [answer, setAnswer] = useState(NO_ANSWER)
  // A line that was edited is offered something else: what was chosen before does not count any more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the answer only what is still about this word stays
  useEffect(() => setAnswer((last) => (last.chosen === -1 ? last : { ...last, chosen: -1 })), [line.text])

  const isHere = place !== null && place.text === line.text
  const found = isHere ? completionAt(line.text, place.caret, context, place.asked) : null
  const word = found === null ? '' : `${found.part} ${found.from}`
  const shown = found === null || (answer.away && answer.word === word) ? null : found
  const chosen = shown !== null && answer.word === word && answer.chosen < shown.suggestions.length ? answer.chosen : -1

  const accept = (field: HTMLTextAreaElement | null, suggestion: Suggestion) => {
    if (field === null || shown === null) return
    const { from, to, text } = acceptance(line.text, shown, suggestion)
    field.focus()
    field.setSelectionRange(from, to)
    // As if it was typed, so that the field's own undo takes it back.
    document.execCommand('insertText', false, text)
    const after = from + suggestion.insert.length
    field.setSelectionRange(after, after)
    setAnswer(NO_ANSWER)
  }

  const choose = (step: 1 | -1, count: number) => {
    const next = chosen === -1 ? (step === 1 ? 0 : count - 1) : chosen + step
    // Beyond either end nothing is chosen, and Enter saves again.
    setAnswer({ word, chosen: next >= count ? -1 : next, away: false })
  }

  const onKeyDown = (press: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    const { key, shiftKey, ctrlKey, metaKey, altKey, currentTarget } = press
    if (ctrlKey || metaKey || altKey) return false
    if (shown === null) {
      if (key !== 'ArrowDown' || line.text !== '' || shiftKey) return false
      setPlace({ text: '', caret: 0, asked: true })
      setAnswer(NO_ANSWER)
      return true
    }
    const picked = shown.suggestions[chosen]
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (shiftKey) return false
      choose(key === 'ArrowDown' ? 1 : -1, shown.suggestions.length)
      return true
    }
    if (key === 'Escape') {
      setAnswer({ word, chosen: -1, away: true })
      return true
    }
    const taken = key === 'Tab' && !shiftKey ? (picked ?? shown.suggestions[0]) : key === 'Enter' ? picked : undefined
    if (taken === undefined) return false
    accept(currentTarget, taken)
    return true
  }

  return {
    shown,
    chosen,
    listId,
    optionId: (index) => `${listId}-${index}`,
    typedAt: (text, caret) => setPlace({ text, caret, asked: false }),
    caretAt: (caret) => {
      if (isHere && caret !== place.caret) setPlace(null)
    },
    onKeyDown,
    accept,
  }
}
