import type { Cell, Inline } from '../../../shared/document/blocks.ts'
import { assertNever } from '../../../shared/result.ts'
import styles from './BlockView.module.css'

/** A line of the document. A link of it is words here: its address is in the preview and in the file. */
export function CellView({ cell }: { readonly cell: Cell }) {
  return cell.map((inline, place) => {
    // Inlines of a cell never change places, and two may read the same.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    return <InlineView key={place} inline={inline} />
  })
}

function InlineView({ inline }: { readonly inline: Inline }) {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'strong':
      return (
        <b>
          <CellView cell={inline.children} />
        </b>
      )
    case 'emphasis':
      return (
        <em>
          <CellView cell={inline.children} />
        </em>
      )
    case 'delete':
      return (
        <del>
          <CellView cell={inline.children} />
        </del>
      )
    case 'link':
      return (
        <span className={styles.link}>
          <CellView cell={inline.children} />
        </span>
      )
    case 'code':
      return <code className={styles.code}>{inline.text}</code>
    case 'time':
      return <span className={styles.time}>{inline.text}</span>
    case 'missing':
      return <span className={styles.missing}>{inline.text}</span>
    default:
      return assertNever(inline)
  }
}
