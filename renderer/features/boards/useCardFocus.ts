import { type RefObject, useEffect, useRef } from 'react'

/** Focuses a card by its id, once it is on screen: it may only be there after the record changed. Null gives that up. */
export function useCardFocus(root: RefObject<HTMLElement | null>, drawn: unknown): (card: string | null) => void {
  const wanted = useRef<string | null>(null)
  const find = (card: string) => root.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(card)}"] button`)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a moved card is another element after each change of the board
  useEffect(() => {
    const card = wanted.current === null ? null : find(wanted.current)
    if (card === null || card === undefined || document.activeElement === card) return
    if (document.activeElement === null || document.activeElement === document.body) card.focus()
  }, [drawn])
  return (card) => {
    wanted.current = card
    if (card !== null) find(card)?.focus()
  }
}
