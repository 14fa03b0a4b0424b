import { oneLine } from '../printable.ts'

/** What stands between the marks is the place of a section, never text: see `marks.ts`. */
const MARK = /\ue000/g

/**
 * A value as Markdown that reads as exactly this text and nothing else, on one line. What is not there is
 * `not recorded`. Lists are joined by commas.
 */
export function escapeMarkdown(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'not recorded'
  const text = Array.isArray(value)
    ? value.map((one) => (typeof one === 'object' ? '…' : String(one))).join(', ')
    : plain(value)
  return oneLine(text.replace(MARK, '')).replace(/[!-/:-@[-`{-~]/g, '\\$&')
}

const plain = (value: unknown): string => (typeof value === 'object' ? '…' : String(value))
