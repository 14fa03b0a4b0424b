import type { TagToken, Token, Tokenizer } from 'liquidjs'
import { SECTIONS, type SectionKey } from '../sections/catalogue.ts'
import { DATA } from '../sections/data.ts'
import type { TemplateFault } from './fault.ts'
import { didYouMean } from './nearest.ts'

/** Where a template asks for a section of the catalogue, or for a text that people write. */
export type Use =
  | {
      readonly kind: 'section'
      readonly key: SectionKey
      /** Empty: no heading of its own. */
      readonly title: string
      readonly level: number
    }
  | {
      readonly kind: 'write'
      /** The name of the text, by which it is kept with the incident. */
      readonly field: string
      readonly title: string
      readonly level: number
      readonly prompt: string
    }
  | {
      readonly kind: 'data'
      /** As texts name it. */
      readonly name: string
    }

type HashToken = ReturnType<Tokenizer['readHashes']>[number]

const FIELD = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/
const OPTIONS = { section: ['title', 'level'], write: ['title', 'level', 'prompt'], data: [] } as const

/** The tags that are ours. */
export type UseTag = keyof typeof OPTIONS
const LEVELS = [2, 3, 4]

type Read = { readonly use: Use } | { readonly fault: TemplateFault }

/** Reads `{% section "key", title: "...", level: 3 %}`, `{% write "field", prompt: "..." %}` or `{% data "name" %}`. Only words in quotes and numbers are taken. */
export function readUse(tag: UseTag, token: TagToken): Read {
  const { tokenizer } = token
  const first = tokenizer.readValue()
  const options = tokenizer.readHashes()
  const rest = tokenizer.remaining().trim()
  const name = quotedIn(first)
  if (first === undefined || name === null) {
    const example = tag === 'data' ? 'keyFacts' : 'summary'
    return wrong(token, first?.getText() ?? '', `Write the name in quotes: {% ${tag} "${example}" %}.`)
  }
  if (rest !== '')
    return wrong(token, rest, `“${rest}” cannot be read. Options are written as title: "…", with commas between.`)
  const given = new Map<string, string | number>()
  for (const option of options) {
    const fault = readOption(tag, option, given)
    if (fault !== null) return { fault }
  }
  const title = given.get('title')
  const level = Number(given.get('level') ?? 2)
  if (tag === 'write') {
    if (!FIELD.test(name)) return wrong(first, name, `“${name}” cannot name a text: use letters and digits.`)
    const prompt = String(given.get('prompt') ?? '')
    return { use: { kind: 'write', field: name, title: String(title ?? ''), level, prompt } }
  }
  if (tag === 'data') {
    if (DATA.has(name)) return { use: { kind: 'data', name } }
    return wrong(first, name, `there is no data called “${name}”.${didYouMean(name, [...DATA.keys()])}`)
  }
  const key = sectionKey(name)
  if (key === null) {
    return wrong(first, name, `there is no section “${name}”.${didYouMean(name, Object.keys(SECTIONS))}`)
  }
  return { use: { kind: 'section', key, title: title === undefined ? SECTIONS[key].title : String(title), level } }
}

const sectionKey = (name: string): SectionKey | null => (Object.hasOwn(SECTIONS, name) ? (name as SectionKey) : null)

function readOption(tag: UseTag, option: HashToken, given: Map<string, string | number>): TemplateFault | null {
  const name = option.name.content
  if (!OPTIONS[tag].some((known) => known === name)) {
    return at(
      option.name,
      name,
      `“${tag}” has no option “${name}”.${didYouMean(name, OPTIONS[tag])}${hasWords(OPTIONS[tag])}`,
    )
  }
  if (name === 'level') {
    const level = Number(option.value?.getText())
    if (!LEVELS.includes(level)) return at(option, option.value?.getText() ?? name, 'level is 2, 3 or 4.')
    given.set(name, level)
    return null
  }
  const text = quotedIn(option.value)
  if (text === null) return at(option, option.value?.getText() ?? name, `Write what “${name}” is in quotes.`)
  given.set(name, text)
  return null
}

const hasWords = (options: readonly string[]): string => (options.length === 0 ? '' : ` It has ${options.join(', ')}.`)

/** What stands between quotes; null for anything else, such as a name. */
function quotedIn(token: Token | undefined): string | null {
  const text = token?.getText() ?? ''
  const quote = text.slice(0, 1)
  return (quote === '"' || quote === "'") && text.length > 1 && text.endsWith(quote) ? text.slice(1, -1) : null
}

function at(token: Token, word: string, message: string): TemplateFault {
  const [line, column] = token.getPosition()
  return { line: line ?? 1, column: column ?? 1, word, message }
}

const wrong = (token: Token, word: string, message: string): Read => ({ fault: at(token, word, message) })
