import { FILTERS, TAGS } from './engine.ts'
import type { TemplateFault } from './fault.ts'
import { didYouMean } from './nearest.ts'

/** What the library threw, in plain words with its place. */
export function faultOf(error: unknown): TemplateFault {
  if (error instanceof RangeError) return { line: 1, column: 1, word: '', message: 'tags lie too deep in each other.' }
  const { row, column, text } = placeOf(error)
  const said = error instanceof Error ? error.message.replace(/, line:\d+, col:\d+$/, '') : ''
  const { word, message } = inWords(said, text)
  return { line: row, column, word, message }
}

function inWords(said: string, text: string): { readonly word: string; readonly message: string } {
  const tag = /^tag "(.*)" not found$/.exec(said)?.[1]
  if (tag !== undefined) {
    if (tag.startsWith('end')) return { word: tag, message: `“${tag}” ends nothing that is open here.` }
    return { word: tag, message: `there is no tag “${tag}”.${didYouMean(tag, TAGS)}` }
  }
  const filter = /^undefined filter: (.*)$/.exec(said)?.[1]
  if (filter !== undefined) {
    return { word: filter, message: `there is no filter “${filter}”.${didYouMean(filter, FILTERS)}` }
  }
  const name = /^undefined variable: (.*)$/.exec(said)?.[1]
  if (name !== undefined) return { word: name, message: `there is nothing called “${name}”.` }
  const open = /^(?:tag|output) .* not closed$/.exec(said)
  if (open !== null) {
    const word = text.split('\n')[0]?.trim() ?? ''
    return { word, message: `“${word}” is not closed.` }
  }
  if (said.includes('limit exceeded')) return { word: text, message: 'this makes too much, or never ends.' }
  return { word: text, message: `“${text}” cannot be read${said === '' ? '' : ` (${said})`}.` }
}

interface Place {
  readonly row: number
  readonly column: number
  readonly text: string
}

function placeOf(error: unknown): Place {
  const token = error instanceof Error && 'token' in error ? error.token : undefined
  if (!hasPlace(token)) return { row: 1, column: 1, text: '' }
  const [row = 1, column = 1] = token.getPosition()
  return { row, column, text: token.getText().slice(0, 60) }
}

interface Placed {
  readonly getPosition: () => readonly number[]
  readonly getText: () => string
}

const hasPlace = (token: unknown): token is Placed =>
  typeof token === 'object' && token !== null && 'getPosition' in token && 'getText' in token
