import { Liquid, type TagToken } from 'liquidjs'
import { escapeMarkdown } from './escapeMarkdown.ts'
import { markOf } from './marks.ts'
import type { UseTag } from './use.ts'

/** Characters of the longest template that is read. */
export const MAX_TEMPLATE = 100_000

/** A template that takes longer to fill in has run wild. */
const MAX_RENDER_MS = 2_000

/** What a template may make in all, in the library's count of characters and list entries. */
const MAX_MEMORY = 5_000_000

/** The tags of the library that templates may use. The others read files, or keep text that is escaped already. */
export const LIBRARY_TAGS = ['if', 'unless', 'case', 'for', 'break', 'continue', 'assign', 'comment', '#']

/** What ends or continues a tag, which the library reads with it. */
const INNER_TAGS = ['else', 'elsif', 'when']

/** The filters of the library that templates may use. Others answer text that would not be escaped, or depend on the clock. */
export const FILTERS = [
  'append',
  'prepend',
  'upcase',
  'downcase',
  'capitalize',
  'strip',
  'truncate',
  'truncatewords',
  'replace',
  'remove',
  'split',
  'default',
  'size',
  'first',
  'last',
  'join',
  'sort',
  'sort_natural',
  'reverse',
  'uniq',
  'compact',
  'map',
  'where',
  'slice',
  'plus',
  'minus',
  'times',
  'divided_by',
  'modulo',
  'round',
  'ceil',
  'floor',
  'abs',
  'at_least',
  'at_most',
]

/** Everything that may stand after `{%`. */
export const TAGS = [...LIBRARY_TAGS, ...INNER_TAGS, 'section', 'write', 'data']

/**
 * The template language: the library with what could reach outside a template taken away. It reads no file, runs no
 * code, knows no clock, and stops what grows or runs without end. `onTag` is asked for each of our own tags while a template
 * is read, and answers the number of its use.
 */
export function templateEngine(onTag: (name: UseTag, token: TagToken) => number): Liquid {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    dynamicPartials: false,
    templates: {},
    outputEscape: escapeMarkdown,
    parseLimit: MAX_TEMPLATE,
    renderLimit: MAX_RENDER_MS,
    memoryLimit: MAX_MEMORY,
  })
  for (const name of Object.keys(engine.tags)) if (!LIBRARY_TAGS.includes(name)) delete engine.tags[name]
  for (const name of Object.keys(engine.filters)) if (!FILTERS.includes(name)) delete engine.filters[name]
  for (const name of ['section', 'write', 'data'] as const) {
    engine.registerTag(name, {
      parse(token) {
        this.use = onTag(name, token)
      },
      render(_context, emitter) {
        emitter.write(markOf(this.use))
      },
    })
  }
  return engine
}
