import { ChevronDown, ChevronUp } from 'lucide-react'
import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import type { DocumentPart } from '../../../../shared/document/parts.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import type { Printed } from './openPdf.ts'
import { Page } from './Page.tsx'
import styles from './Pages.module.css'
import { sectionPlace, stretchOn } from './sectionPlace.ts'

interface PagesProps {
  readonly printed: Printed
  readonly parts: readonly DocumentPart[]
  readonly section: string
  readonly scale: number
  /** What scrolls. */
  readonly room: RefObject<HTMLDivElement | null>
}

/** Between a page and the next one, and above the first. */
const GAP = 14

/** The pages of the PDF one below the other, opened at the section being edited. The scroll stays where it is when it is printed again. */
export function Pages({ printed, parts, section, scale, room }: PagesProps) {
  const place = sectionPlace(printed.headings, parts, section)
  const show = useEffectEvent(() => {
    if (place === null || room.current === null) return
    const above = printed.sizes.slice(0, place.from.page).reduce((sum, { height }) => sum + height * scale + GAP, 0)
    const top = above + place.from.top * scale
    const { scrollTop, clientHeight } = room.current
    if (top > scrollTop && top < scrollTop + clientHeight * 0.6) return
    room.current.scrollTop = Math.max(0, top - 60)
  })
  const isThere = printed.sizes.length > 0
  // Only going to another section moves the pages, never that they were printed again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (isThere) show()
  }, [section, isThere])
  return (
    <div className={styles.pages} style={{ gap: GAP }}>
      {printed.sizes.map(({ width, height }, page) => (
        <Page
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is what it is by its number
          key={page}
          pdf={printed.pdf}
          place={page}
          count={printed.sizes.length}
          width={width}
          height={height}
          scale={scale}
          mark={stretchOn(place, page, height)}
        />
      ))}
    </div>
  )
}

interface PageCountProps {
  readonly count: number
  readonly room: RefObject<HTMLDivElement | null>
}

/** Which page is looked at, and the way to the next one. */
export function PageCount({ count, room }: PageCountProps) {
  const [page, setPage] = useState(0)
  useEffect(() => {
    const { current } = room
    if (current === null) return
    const look = () => setPage(pageAt(current))
    look()
    current.addEventListener('scroll', look, { passive: true })
    return () => current.removeEventListener('scroll', look)
  }, [room])
  const go = (to: number) => room.current?.querySelector(`[data-page='${to}']`)?.scrollIntoView({ block: 'start' })
  const shown = Math.min(page, count - 1)
  return (
    <span className={styles.count}>
      <IconButton label="Previous page" size="s" isDisabled={shown <= 0} onPress={() => go(shown - 1)}>
        <ChevronUp aria-hidden />
      </IconButton>
      <span role="status">
        Page {shown + 1} of {count}
      </span>
      <IconButton label="Next page" size="s" isDisabled={shown >= count - 1} onPress={() => go(shown + 1)}>
        <ChevronDown aria-hidden />
      </IconButton>
    </span>
  )
}

/** The page on which a third of the room from the top lies; the last one where the end is in sight. */
function pageAt(room: HTMLElement): number {
  const line = room.getBoundingClientRect().top + room.clientHeight / 3
  const sheets = [...room.querySelectorAll<HTMLElement>('[data-page]')]
  const found = sheets.findIndex((sheet) => sheet.getBoundingClientRect().bottom > line)
  return found === -1 ? Math.max(0, sheets.length - 1) : found
}
