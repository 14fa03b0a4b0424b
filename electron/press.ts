import { printPdf } from './pdf.ts'
import { drawPng } from './png.ts'

/** What only a browser engine can make. */
export interface Press {
  readonly pdf: (html: string) => Promise<Uint8Array>
  /** Of an SVG, in twice its size. */
  readonly png: (svg: string) => Promise<Uint8Array>
}

export const press: Press = { pdf: printPdf, png: drawPng }
