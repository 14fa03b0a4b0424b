import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import styles from './Pages.module.css'

interface PageProps {
  readonly pdf: PDFDocumentProxy
  /** The first is 0. */
  readonly place: number
  readonly count: number
  readonly width: number
  readonly height: number
  readonly scale: number
  /** Where the section that is edited lies on it, in its own pixels; null: not here. */
  readonly mark: { readonly from: number; readonly to: number } | null
}

/** More makes no difference that anybody sees. */
const MOST_DOTS = 2.5

/** A page, drawn while it is near, and its memory given back when it is not. */
export function Page({ pdf, place, count, width, height, scale, mark }: PageProps) {
  const sheet = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (sheet.current === null) return
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting === true), {
      rootMargin: '400px',
    })
    observer.observe(sheet.current)
    return () => observer.disconnect()
  }, [])

  const paper = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isNear) {
      empty(paper.current)
      return
    }
    let isOver = false
    let stop = () => undefined as undefined
    const draw = async () => {
      const page = await pdf.getPage(place + 1)
      if (isOver) return
      const canvas = document.createElement('canvas')
      const dots = scale * Math.min(MOST_DOTS, window.devicePixelRatio) * (96 / 72)
      const viewport = page.getViewport({ scale: dots })
      canvas.width = Math.floor(viewport.width)
      canvas.height = Math.floor(viewport.height)
      const canvasContext = canvas.getContext('2d', { alpha: false })
      if (canvasContext === null) return
      const task = page.render({ canvasContext, viewport })
      stop = () => void task.cancel()
      await task.promise
      if (isOver) return
      empty(paper.current)
      paper.current?.append(canvas)
    }
    // What is cancelled, or belongs to a document that was replaced, ends in an error that means nothing.
    draw().catch(() => undefined)
    return () => {
      isOver = true
      stop()
    }
  }, [pdf, place, scale, isNear])

  return (
    <div
      ref={sheet}
      role="img"
      aria-label={`Page ${place + 1} of ${count}`}
      className={styles.page}
      style={{ width: width * scale, height: height * scale }}
      data-page={place}
    >
      <div ref={paper} className={styles.paper} />
      {mark === null ? null : (
        <div className={styles.mark} style={{ top: mark.from * scale, height: (mark.to - mark.from) * scale }} />
      )}
    </div>
  )
}

/** A canvas holds its pixels until it is made small, not until it is collected. */
function empty(paper: HTMLDivElement | null): void {
  for (const canvas of paper?.querySelectorAll('canvas') ?? []) {
    canvas.width = 0
    canvas.height = 0
    canvas.remove()
  }
}
