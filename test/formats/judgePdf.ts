import { pdfText } from '../../scripts/pdfText.mjs'
import { have, run } from './tools.ts'

/** What a PDF has to say besides its words. */
export interface AskedOfPdf {
  readonly title: string
  /** In the order of the document. */
  readonly headings: readonly string[]
}

/** Captions have a tag of their own since Chromium 131, and the app may run on an older one. */
const ROLES = ['H1', 'H2', 'H3', 'L', 'Table', 'TH', 'TD', 'Figure', 'Link']

/**
 * What is wrong with a PDF of the app, as sentences: its tags, language, outline, page numbers, fonts, and whether its words
 * are letters to every reader.
 */
export async function faultsOfPdf(bytes: Uint8Array, { title, headings }: AskedOfPdf): Promise<readonly string[]> {
  const read = await pdfText(bytes).catch(() => null)
  if (read === null) return ['it cannot be read']
  const { pages, aside, language, outline, roles } = read
  const text = pages.join('\n')
  const faults = [
    [language === 'en', `its language is ${language}`],
    [aside.includes(title), 'its title is not shown'],
    [JSON.stringify(outline) === JSON.stringify(headings), `its outline is ${JSON.stringify(outline)}`],
    [pages.every((page, i) => page.includes(`Page ${i + 1} of ${pages.length}`)), 'a page bears no number'],
    [!text.includes('\ufffd') && /\d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC/.test(text), 'not every glyph is a letter'],
    [aside.some((alt) => alt.startsWith('Timeline of')), 'its figure says nothing to who cannot see it'],
    ...ROLES.map((role) => [roles.has(role), `no ${role} among its tags`] as const),
  ] as const
  return faults.flatMap(([isFine, fault]) => (isFine ? [] : [fault]))
}

/** What programs say of a PDF on the disk: whether it is whole, tagged, has its outline, and all of its fonts inside. */
export function faultsOfPdfFile(file: string, { title, headings }: AskedOfPdf): readonly string[] {
  const faults: string[] = []
  if (have('qpdf') && run('qpdf', ['--check', file]).code !== 0) faults.push('qpdf finds it torn')
  if (have('pdfinfo')) {
    const told = run('pdfinfo', [file]).out
    if (!/^Tagged: +yes$/m.test(told)) faults.push('pdfinfo finds no tags')
    if (!told.includes(title)) faults.push('pdfinfo finds no title')
    const tags = tagsByPdfinfo(file)
    for (const role of ROLES) if (!tags.has(role)) faults.push(`pdfinfo finds no ${role}`)
  }
  if (have('mutool') && JSON.stringify(outlineByMutool(file)) !== JSON.stringify(headings)) {
    faults.push('mutool finds another outline')
  }
  if (have('pdffonts')) {
    const fonts = run('pdffonts', [file]).out.trim().split('\n').slice(2)
    for (const font of fonts) if (!/ yes +(yes|no) +yes +\d+ +\d+$/.test(font)) faults.push(`not embedded: ${font}`)
  }
  return faults
}

/** The titles of a PDF's bookmarks, in order. */
export const outlineByMutool = (pdf: string): readonly string[] =>
  [...run('mutool', ['show', pdf, 'outline']).out.matchAll(/"(.*)"\t#/g)].map(([, title = '']) => title)

/** The kinds of a PDF's tags. */
export const tagsByPdfinfo = (pdf: string): ReadonlySet<string> =>
  new Set([...run('pdfinfo', ['-struct', pdf]).out.matchAll(/^ *([A-Z]\w*)\b/gm)].map(([, tag = '']) => tag))
