import { printable } from '../printable.ts'

const SAFE = /^(?:https:\/\/|mailto:)[^\s"<>\\^`{|}]+$/i

/** The address as it may stand in a link of a document: `https:` or `mailto:`; null for any other. */
export function safeHref(url: string): string | null {
  const href = printable(url).trim()
  return SAFE.test(href) ? href : null
}
