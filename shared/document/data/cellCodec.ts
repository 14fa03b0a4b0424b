import { fromIso, type Instant, toIso } from '../../time/instant.ts'

/** How a value is written into a cell, and read back: undefined when the cell says no such value. */
export interface CellCodec<Value> {
  readonly write: (value: Value) => string
  readonly read: (cell: string) => Value | undefined
}

export const textCell: CellCodec<string> = { write: (text) => text, read: (cell) => cell }

export const flagCell: CellCodec<boolean> = {
  write: (flag) => (flag ? 'yes' : 'no'),
  read: (cell) => (cell === '' || cell === 'no' ? false : cell === 'yes' ? true : undefined),
}

/** ISO 8601 in UTC. */
export const timeCell: CellCodec<Instant> = { write: toIso, read: (cell) => fromIso(cell) ?? undefined }

/** What `codec` writes, or an empty cell for null. */
export const orEmpty = <Value>(codec: CellCodec<Value>): CellCodec<Value | null> => ({
  write: (value) => (value === null ? '' : codec.write(value)),
  read: (cell) => (cell === '' ? null : codec.read(cell)),
})

export const wordCell = <Word extends string>(words: readonly Word[]): CellCodec<Word> => ({
  write: (word) => word,
  read: (cell) => words.find((word) => word === cell),
})

const EMPTY_ITEM = '\\0'

/** Names with `; ` between them. In a name, `;` and `\` have a `\` before them; one that is empty is `\0`. */
export const namesCell: CellCodec<readonly string[]> = {
  write: (names) => names.map((name) => (name === '' ? EMPTY_ITEM : name.replace(/[\\;]/g, '\\$&'))).join('; '),
  read: (cell) => {
    if (cell === '') return []
    const names: string[] = []
    let name = ''
    for (let at = 0; at < cell.length; at++) {
      const char = cell.charAt(at)
      if (char === ';') {
        names.push(name)
        name = ''
        if (cell[at + 1] === ' ') at += 1
      } else if (char === '\\') {
        at += 1
        if (at === cell.length) return
        name += cell[at] === '0' ? '' : cell[at]
      } else name += char
    }
    return [...names, name]
  },
}

/** Values with parts of their own, as JSON; an empty list or null is an empty cell. */
export const jsonCell = <Value>(empty: Value): CellCodec<Value> => ({
  write: (value) => (value === null || (Array.isArray(value) && value.length === 0) ? '' : JSON.stringify(value)),
  read: (cell) => {
    if (cell === '') return empty
    try {
      return JSON.parse(cell) as Value
    } catch {
      return
    }
  },
})
