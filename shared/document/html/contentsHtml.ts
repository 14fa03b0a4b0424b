import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Block, BlockOf } from '../blocks.ts'
import { contentsOf } from '../contents.ts'
import { printable } from '../printable.ts'

/** The list of contents of a long document, as links. */
export function contentsHtml(blocks: readonly Block[]): readonly Element[] {
  const entries = contentsOf(blocks)
  if (entries.length === 0) return []
  const items = entries.map(({ heading, under }) =>
    h('li', [
      linkTo(heading),
      ...(under.length === 0
        ? []
        : [
            h(
              'span',
              under.flatMap((one, i) => (i === 0 ? [linkTo(one)] : [' · ', linkTo(one)])),
            ),
          ]),
    ]),
  )
  return [h('nav', { className: 'contents', ariaLabel: 'Contents' }, [h('strong', 'Contents'), h('ol', items)])]
}

const linkTo = ({ id, text }: BlockOf<'heading'>): Element => h('a', { href: `#${id}` }, printable(text))
