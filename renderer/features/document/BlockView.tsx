import { List } from 'lucide-react'
import type { Block, Cell, Inline } from '../../../shared/document/blocks.ts'
import { assertNever } from '../../../shared/result.ts'
import styles from './BlockView.module.css'

/** A part of the document that the log writes: tinted, ruled, and not to be edited here. Tables need the page's width. */
export function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h3 className={styles.heading}>{block.text}</h3>
    case 'paragraph':
      return (
        <div className={styles.data}>
          <Source caption="" />
          <p className={styles.paragraph}>
            <CellView cell={block.inlines} />
          </p>
        </div>
      )
    case 'list':
      return (
        <div className={styles.data}>
          <Source caption="" />
          <ul className={styles.list}>
            {block.items.map((item) => (
              <li key={plain(item)}>
                <CellView cell={item} />
              </li>
            ))}
          </ul>
        </div>
      )
    case 'facts':
      return (
        <div className={styles.data}>
          <Source caption={block.caption} />
          <dl className={styles.facts}>
            {block.rows.map(({ label, value, note }) => (
              <div key={label} className={styles.fact}>
                <dt>{label}</dt>
                <dd>
                  <CellView cell={value} />
                </dd>
                <dd className={styles.note}>
                  <CellView cell={note} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )
    case 'table':
      return (
        <div className={styles.data}>
          <Source caption={block.caption} />
          <p className={styles.more}>
            {block.rows.length === 1 ? '1 row' : `${block.rows.length} rows`}, to be read in the preview
          </p>
        </div>
      )
    case 'figure':
    case 'tasks':
      return null
    default:
      return assertNever(block)
  }
}

export function Source({ caption }: { readonly caption: string }) {
  return (
    <div className={styles.caption}>
      {caption}
      <span className={styles.source}>
        <List aria-hidden /> from the log
      </span>
    </div>
  )
}

function CellView({ cell }: { readonly cell: Cell }) {
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
      return <b>{inline.text}</b>
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

const plain = (cell: Cell): string => cell.map(({ text }) => text).join('')
