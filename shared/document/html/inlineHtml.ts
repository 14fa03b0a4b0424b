import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { assertNever } from '../../result.ts'
import { toIso } from '../../time/instant.ts'
import type { Cell, Inline } from '../blocks.ts'
import { printable } from '../printable.ts'
import { APPROXIMATE } from '../when.ts'

/** A line as elements. The text of users is text here too: nothing is ever parsed. */
export const inlinesHtml = (cell: Cell): ElementContent[] =>
  cell.flatMap((inline, place) => {
    if (inline.kind === 'time' && isAbout(cell[place - 1])) return []
    const next = cell[place + 1]
    if (!isAbout(inline) || next?.kind !== 'time') return [inlineHtml(inline)]
    return [h('span', { className: 'whole' }, [inlineHtml(inline), inlineHtml(next)])]
  })

/** What stands before a time that is not exact, and never at the end of the line before it. */
const isAbout = (inline: Inline | undefined): boolean => inline?.kind === 'text' && inline.text === APPROXIMATE.about

function inlineHtml(inline: Inline): ElementContent {
  switch (inline.kind) {
    case 'text':
      return { type: 'text', value: printable(inline.text) }
    case 'strong':
      return h('strong', inlinesHtml(inline.children))
    case 'emphasis':
      return h('em', inlinesHtml(inline.children))
    case 'delete':
      return h('del', inlinesHtml(inline.children))
    case 'code':
      return h('code', printable(inline.text))
    case 'link':
      return h('a', { href: inline.href, rel: ['noreferrer'] }, inlinesHtml(inline.children))
    case 'time':
      return h('time', { dateTime: toIso(inline.at) }, printable(inline.text))
    case 'missing':
      return h('span', { className: 'missing' }, printable(inline.text))
    default:
      return assertNever(inline)
  }
}
