import { createContext, useContext } from 'react'

/** Whether the keyboard stands on this card: only then does Tab stop at its verbs. */
export const CardContext = createContext(true)

export const useIsCurrentCard = (): boolean => useContext(CardContext)

const titlesIn = (list: Element | null): readonly HTMLElement[] =>
  list === null ? [] : [...list.querySelectorAll<HTMLElement>('[data-card-title]')]

/** Which card of the list an element is in; -1 for none. */
export function cardIndexOf(list: Element | null, element: Element | null): number {
  const card = element?.closest('li') ?? null
  return titlesIn(list).findIndex((title) => title.closest('li') === card)
}

/** Focuses the title of that card, or the last one when there are not so many. False when there is none. */
export function focusCard(list: Element | null, index: number): boolean {
  const titles = titlesIn(list)
  const title = titles[Math.max(0, Math.min(index, titles.length - 1))]
  title?.focus()
  return title !== undefined
}

/** Where a key takes the focus from that card; null for keys that do not. */
export function cardAfterKey(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, index + 1)
    case 'ArrowUp':
      return Math.max(0, index - 1)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
