import { existsSync } from 'node:fs'
import path from 'node:path'
import mammoth from 'mammoth'
import { readXml } from '../shared/document/figure/readXml.ts'
import { outlineByMutool, tagsByPdfinfo } from './judgePdf.ts'
import { run } from './tools.ts'

/** What another reader of a Word file finds in it. */
export interface WordAsRead {
  readonly headings: readonly (readonly [number, string])[]
  /** How many tables have a row that is their head. */
  readonly heads: number
  readonly text: string
}

const read = (page: string): WordAsRead => {
  const closed = page.replace(/<(?:img|br|hr|col)\b[^>]*?>/g, (tag) =>
    tag.endsWith('/>') ? tag : `${tag.slice(0, -1)}/>`,
  )
  const { headings, elements, text } = readXml(`<body>${closed}</body>`)
  return { headings, heads: elements.filter((name) => name === 'thead').length, text }
}

/** As mammoth reads it, which turns what it takes for real headings and tables into those of HTML. */
export async function readByMammoth(file: Uint8Array): Promise<WordAsRead> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) })
  return read(value)
}

/** As pandoc reads it. */
export const readByPandoc = (file: string): WordAsRead =>
  read(run('pandoc', ['-f', 'docx', '-t', 'html', '--wrap=none', file]).out)

/** What LibreOffice makes of it: a PDF, its outline, and the kinds of its tags. */
export function readByLibreOffice(
  file: string,
  profile: string,
): { readonly pdf: string; readonly outline: readonly string[]; readonly tags: ReadonlySet<string> } {
  const filter = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
  const folder = path.dirname(file)
  const home = `-env:UserInstallation=file://${profile}`
  run('soffice', ['--headless', '--norestore', home, '--convert-to', filter, '--outdir', folder, file])
  const pdf = path.join(folder, `${path.basename(file, '.docx')}.pdf`)
  if (!existsSync(pdf)) throw new Error(`LibreOffice opens nothing of ${file}`)
  return { pdf, outline: outlineByMutool(pdf), tags: tagsByPdfinfo(pdf) }
}
