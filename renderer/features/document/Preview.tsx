import { useEffect, useRef, useState } from 'react'
import type { DocumentPart } from '../../../shared/document/parts.ts'
import type { TemplateChoice } from '../../../shared/document/templates/choice.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { useApp } from '../../store/useApp.ts'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import styles from './Preview.module.css'
import { PreviewFrame } from './PreviewFrame.tsx'
import { PageCount, Pages } from './pages/Pages.tsx'
import { usePrinted } from './pages/usePrinted.ts'

/** A4 at 96 dots per inch. */
const PAGE_WIDTH = 794

const SMALLEST_FIT = 0.2
const LARGEST_FIT = 1.25

const MARGIN = 14

type Zoom = 'fit' | 'actual'

/** `web`: the page as a browser shows it; `pages`: the PDF. */
type Look = 'web' | 'pages'

interface PreviewProps {
  readonly incident: Incident
  readonly section: string
  /** Lays it out by another template than the incident's own. */
  readonly template?: TemplateChoice | undefined
  /** The parts of the document, for its pages; without them it is shown as a web page only. */
  readonly parts?: readonly DocumentPart[]
}

/** The document as it will be exported, at its real size and scaled to the room there is. Light in every theme. */
export function Preview({ incident, section, template, parts }: PreviewProps) {
  const [look, setLook] = useState<Look>('web')
  const [zoom, setZoom] = useState<Zoom>('fit')
  const room = useRef<HTMLDivElement>(null)
  const size = useSize(room)
  const fitting = Math.min(LARGEST_FIT, Math.max(SMALLEST_FIT, (size.width - 2 * MARGIN) / PAGE_WIDTH))
  const scale = zoom === 'actual' ? 1 : fitting
  const looks = (
    <SegmentedControl
      label="Preview as"
      segments={[
        { id: 'web', label: 'Web page' },
        { id: 'pages', label: 'PDF, A4' },
      ]}
      value={look}
      onChange={setLook}
    />
  )
  const zooms = (
    <SegmentedControl
      label="Zoom"
      segments={[
        { id: 'fit', label: `Fit ${Math.round(fitting * 100)} %` },
        { id: 'actual', label: '100 %' },
      ]}
      value={zoom}
      onChange={setZoom}
    />
  )
  const options = useApp((app) => app.exportOptions)
  const isPaged = look === 'pages' && parts !== undefined
  const { printed, isBehind, problem } = usePrinted(incident, options, isPaged)
  return (
    <section className={styles.preview} aria-label="Preview" data-region="">
      <div className={styles.bar}>
        {parts === undefined ? <span>As it will be exported</span> : looks}
        {isPaged && printed !== null ? <PageCount count={printed.sizes.length} room={room} /> : null}
        {isPaged ? (
          <span className={styles.behind} role={problem === null ? 'status' : 'alert'}>
            {problem ?? (isBehind ? 'Printing…' : '')}
          </span>
        ) : null}
        {zooms}
      </div>
      {/* Pages scroll by keys, as any long text does; the web page does so by itself. */}
      <div ref={room} className={styles.room} {...(isPaged ? PAGED : {})}>
        {isPaged ? (
          printed === null ? null : (
            <Pages printed={printed} parts={parts} section={section} scale={scale} room={room} />
          )
        ) : (
          <PreviewFrame
            incident={incident}
            section={section}
            template={template}
            width={PAGE_WIDTH}
            height={Math.max(200, (size.height - 2 * MARGIN) / scale)}
            scale={scale}
          />
        )}
      </div>
    </section>
  )
}

const PAGED = { role: 'group', tabIndex: 0, 'aria-label': 'Pages of the PDF' } as const

interface Size {
  readonly width: number
  readonly height: number
}

function useSize(element: { readonly current: HTMLElement | null }): Size {
  const [size, setSize] = useState<Size>({ width: PAGE_WIDTH, height: 600 })
  useEffect(() => {
    if (element.current === null) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setSize({ width: entry.contentRect.width, height: entry.contentRect.height })
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return size
}
