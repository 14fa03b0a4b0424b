import type { PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

/** A printed document, opened to be looked at. */
export interface Printed {
  readonly pdf: PDFDocumentProxy
  /** In pixels at 96 dots per inch, by page. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[]
  /** Where its headings lie, in their order. */
  readonly headings: readonly HeadingPlace[]
}

export interface HeadingPlace {
  readonly title: string
  /** The first page is 0. */
  readonly page: number
  /** From the top edge of the page, in pixels at 96 dots per inch. */
  readonly top: number
}

/** Pixels of 96 to the inch in a point of 72. */
const PX_PER_PT = 96 / 72

/** The library is large, and only loaded when somebody looks at pages. It evaluates nothing: the policy of the page forbids it. */
export async function openPdf(bytes: Uint8Array): Promise<Printed> {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist')
  GlobalWorkerOptions.workerSrc = workerUrl
  const pdf = await getDocument({ data: bytes, isEvalSupported: false, enableXfa: false }).promise
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, place) => pdf.getPage(place + 1)))
  const sizes = pages.map((page) => {
    const { width, height } = page.getViewport({ scale: PX_PER_PT })
    return { width, height }
  })
  return { pdf, sizes, headings: await headingsOf(pdf, sizes) }
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>

async function headingsOf(pdf: PDFDocumentProxy, sizes: Printed['sizes']): Promise<readonly HeadingPlace[]> {
  const found: HeadingPlace[] = []
  const walk = async (items: Outline): Promise<void> => {
    for (const { title, dest, items: within } of items) {
      const place = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
      const [ref, , , y] = place ?? []
      if (ref !== undefined && typeof y === 'number') {
        const page = await pdf.getPageIndex(ref)
        found.push({ title, page, top: (sizes[page]?.height ?? 0) - y * PX_PER_PT })
      }
      await walk(within)
    }
  }
  await walk((await pdf.getOutline()) ?? [])
  return found
}
