import { useEffect, useRef, useState } from 'react'
import type { TemplateChoice } from '../../../shared/document/templates/choice.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import styles from './Preview.module.css'
import { PreviewFrame } from './PreviewFrame.tsx'

/** A4 at 96 dots per inch. */
const PAGE_WIDTH = 794

const SMALLEST_FIT = 0.2
const LARGEST_FIT = 1.25

type Zoom = 'fit' | 'actual'

interface PreviewProps {
  readonly incident: Incident
  readonly section: string
  /** Lays it out by another template than the incident's own. */
  readonly template?: TemplateChoice | undefined
}

/** The document as it will be exported, at its real size and scaled to the room there is. Light in every theme. */
export function Preview({ incident, section, template }: PreviewProps) {
  const [zoom, setZoom] = useState<Zoom>('fit')
  const room = useRef<HTMLDivElement>(null)
  const size = useSize(room)
  const margin = 2 * 14
  const fitting = Math.min(LARGEST_FIT, Math.max(SMALLEST_FIT, (size.width - margin) / PAGE_WIDTH))
  const scale = zoom === 'actual' ? 1 : fitting
  return (
    <section className={styles.preview} aria-label="Preview" data-region="">
      <div className={styles.bar}>
        <span>As it will be exported</span>
        <SegmentedControl
          label="Zoom"
          segments={[
            { id: 'fit', label: `Fit ${Math.round(fitting * 100)} %` },
            { id: 'actual', label: '100 %' },
          ]}
          value={zoom}
          onChange={setZoom}
        />
      </div>
      <div ref={room} className={styles.room}>
        <PreviewFrame
          incident={incident}
          section={section}
          template={template}
          width={PAGE_WIDTH}
          height={Math.max(200, (size.height - margin) / scale)}
          scale={scale}
        />
      </div>
    </section>
  )
}

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
