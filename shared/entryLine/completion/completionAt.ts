import { layOut } from '../layout.ts'
import type { EntryLineContext } from '../reading.ts'
import { headEnd, overlapsAny } from '../span.ts'
import { verbCalled } from '../verb.ts'
import { beginningsFor, targetSuggestions } from './beginnings.ts'
import type { CompletedPart, Completion, Suggestion } from './completion.ts'
import { MOST_SUGGESTED } from './completion.ts'
import { peopleFor, severitiesFor, statusesFor, tagsFor } from './marks.ts'
import { mentionsFor } from './targets.ts'

const AFTER_VERB = /^([a-z-]{2,12}(?: out)?)([ \t]+)(.*)$/i
const NAMED = /^[hei]\d{1,6}(?::|[ \t])/i
const MENTION = /^(?:[HE]|[hei]\d{1,6})$/i

/**
 * What could be meant by the word that ends at the caret: how the line begins, what a verb acts upon, a person, tag,
 * severity or status, or the number of something in the log. Null when there is nothing to offer: inside a word, beyond
 * the first line, in what the user wants kept as text. `asked`: the user wants to see what an empty line can begin with.
 */
export function completionAt(line: string, caret: number, context: EntryLineContext, asked = false): Completion | null {
  const end = headEnd(line)
  if (caret > end || /\S/.test(line.charAt(caret))) return null
  const head = line.slice(0, caret)
  const word = /\S*$/.exec(head)?.[0] ?? ''
  const from = caret - word.length
  if (overlapsAny({ from, to: caret }, context.plain ?? []) || word.startsWith('\\')) return null
  const { incident } = context
  const found = markAt(word, context)
  if (found !== null) {
    // Who typed the whole of it needs no list.
    const isWhole = found.suggestions.length === 1 && found.suggestions[0]?.insert.trim() === word
    return isWhole ? null : offered(found.part, from, caret, found.suggestions)
  }

  if (head.trim() === '') return asked ? offered('beginning', caret, caret, beginningsFor('', incident)) : null
  const start = layOut(head, context).bodyFrom
  const body = head.slice(start)
  const after = AFTER_VERB.exec(body)
  const verb = after === null ? null : verbCalled(after[1] ?? '')
  if (after !== null && verb !== null && !NAMED.test(after[3] ?? '')) {
    const typed = after[3] ?? ''
    const target = offered('target', caret - typed.length, caret, targetSuggestions(verb, typed, incident))
    if (target !== null) return target
  }
  const beginning = word === '' ? null : offered('beginning', start, caret, beginningsFor(body, incident))
  if (beginning !== null) return beginning
  return MENTION.test(word) && from > start ? offered('mention', from, caret, mentionsFor(word, incident)) : null
}

function markAt(
  word: string,
  { incident }: EntryLineContext,
): { readonly part: CompletedPart; readonly suggestions: readonly Suggestion[] } | null {
  const typed = word.slice(1)
  switch (word.charAt(0)) {
    case '@':
      return { part: 'person', suggestions: peopleFor(typed, incident) }
    case '#':
      return { part: 'tag', suggestions: tagsFor(typed, incident) }
    case '!':
      return { part: 'severity', suggestions: severitiesFor(typed, incident) }
    case '=':
      return { part: 'status', suggestions: statusesFor(typed, incident) }
    default:
      return null
  }
}

function offered(part: CompletedPart, from: number, to: number, all: readonly Suggestion[]): Completion | null {
  if (all.length === 0) return null
  return { part, from, to, suggestions: all.slice(0, part === 'beginning' ? all.length : MOST_SUGGESTED) }
}
