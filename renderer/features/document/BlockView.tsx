import { List } from 'lucide-react'
import type { Block, ListItem } from '../../../shared/document/blocks.ts'
import { plainText } from '../../../shared/document/inlines.ts'
import { assertNever } from '../../../shared/result.ts'
import { classNames } from '../../ui/classNames.ts'
import styles from './BlockView.module.css'
import { CellView } from './CellView.tsx'

/** What writes a part of the document that is not to be edited here: the log, or the template around what the log says. */
export type BlockSource = 'log' | 'template'

interface BlockViewProps {
  readonly block: Block
  readonly source?: BlockSource
}

/** A part of the document that the log writes: tinted, ruled, and not to be edited here. Tables need the page's width. */
export function BlockView({ block, source = 'log' }: BlockViewProps) {
  switch (block.kind) {
    case 'heading':
      return <h3 className={styles.heading}>{block.text}</h3>
    case 'paragraph':
      return (
        <div className={styles.data}>
          <From source={source} isAside />
          <p className={styles.paragraph}>
            <CellView cell={block.inlines} />
          </p>
        </div>
      )
    case 'list':
      return (
        <div className={styles.data}>
          <From source={source} isAside />
          <ul className={styles.list}>
            {block.items.map((item) => (
              <ItemView key={plainText(item.inlines)} item={item} />
            ))}
          </ul>
        </div>
      )
    case 'facts':
      return (
        <div className={styles.data}>
          <Source caption={block.caption} source={source} />
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
          <Source caption={block.caption} source={source} />
          <p className={styles.more}>
            {block.rows.length === 1 ? '1 row' : `${block.rows.length} rows`}, to be read in the preview
          </p>
        </div>
      )
    case 'callout':
      return (
        <div className={styles.data} role="note">
          <Source caption={block.title} source={source} />
          <Within blocks={block.blocks} />
        </div>
      )
    case 'quote':
      return (
        <blockquote className={styles.quote}>
          <Within blocks={block.blocks} />
        </blockquote>
      )
    case 'code':
      return <pre className={styles.pre}>{block.text}</pre>
    case 'rule':
      return <hr className={styles.rule} />
    case 'pageBreak':
    case 'figure':
      return null
    default:
      return assertNever(block)
  }
}

/** Blocks inside a block, of which none changes its place. */
function Within({ blocks }: { readonly blocks: readonly Block[] }) {
  return blocks.map((block, place) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    return <BlockView key={place} block={block} />
  })
}

function ItemView({ item: { inlines, blocks, done } }: { readonly item: ListItem }) {
  return (
    <li>
      {done === null ? null : <b>{done ? 'Done: ' : 'Open: '}</b>}
      <CellView cell={inlines} />
      <Within blocks={blocks} />
    </li>
  )
}

export function Source({ caption, source = 'log' }: { readonly caption: string; readonly source?: BlockSource }) {
  return (
    <div className={styles.caption}>
      {caption}
      <From source={source} />
    </div>
  )
}

interface FromProps {
  readonly source: BlockSource
  /** At the end of the first line of a text. */
  readonly isAside?: boolean
}

const From = ({ source, isAside = false }: FromProps) => (
  <span className={classNames(styles.source, isAside && styles.aside)}>
    <List aria-hidden /> from the {source}
  </span>
)
