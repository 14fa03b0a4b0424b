import { inflateSync } from 'node:zlib'

/**
 * The words of a PDF as Chromium writes them, in reading order and without a promise about the spaces between them:
 * enough to look for a text, and no reader of PDFs in general.
 * @param {Buffer} bytes
 */
export function pdfText(bytes) {
  const objects = objectsOf(bytes)
  const pages = [...objects.values()].filter(({ head }) => /\/Type\s*\/Page\b/.test(head))
  if (pages.length === 0) throw new Error('The PDF has no pages.')
  return pages.map(({ head }) => contentText(streamOf(objects, head, 'Contents'), fontsOf(objects, head))).join('\n')
}

/** @typedef {{ head: string, stream: Buffer | null }} PdfObject */

/**
 * @param {Buffer} bytes
 * @returns {Map<string, PdfObject>}
 */
function objectsOf(bytes) {
  const text = bytes.toString('latin1')
  const objects = /** @type {Map<string, PdfObject>} */ (new Map())
  for (const found of text.matchAll(/(?:^|\n)(\d+) 0 obj\s/g)) {
    const from = found.index + found[0].length
    const end = text.indexOf('endobj', from)
    const at = text.slice(from, end).search(/stream\r?\n/)
    const head = text.slice(from, at === -1 ? end : from + at)
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)
    const start = at === -1 ? 0 : text.indexOf('\n', from + at) + 1
    const raw = bytes.subarray(start, start + length)
    const stream = at === -1 ? null : head.includes('/FlateDecode') ? inflateSync(raw) : raw
    objects.set(found[1] ?? '', { head, stream })
  }
  return objects
}

/**
 * @param {Map<string, PdfObject>} objects
 * @param {string} head
 * @param {string} name
 */
function streamOf(objects, head, name) {
  const object = objects.get(new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1] ?? '')
  return object?.stream?.toString('latin1') ?? ''
}

/** @typedef {{ bytes: number, letters: Map<number, string> }} PdfFont */

/**
 * The fonts of a page by the names its content uses.
 * @param {Map<string, PdfObject>} objects
 * @param {string} page
 * @returns {Map<string, PdfFont>}
 */
function fontsOf(objects, page) {
  const resources = objects.get(/\/Resources (\d+) 0 R/.exec(page)?.[1] ?? '')?.head ?? page
  const list = /\/Font\s*<<([^>]*)>>/.exec(resources)?.[1] ?? ''
  return new Map(
    [...list.matchAll(/\/(\S+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
      const head = objects.get(id)?.head ?? ''
      const bytes = /\/Subtype\s*\/Type0/.test(head) ? 2 : 1
      return [name, { bytes, letters: lettersOf(streamOf(objects, head, 'ToUnicode')) }]
    }),
  )
}

/**
 * Which glyph stands for which letters.
 * @param {string} cmap
 * @returns {Map<number, string>}
 */
function lettersOf(cmap) {
  const letters = /** @type {Map<number, string>} */ (new Map())
  for (const [, list = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of list.matchAll(/<(\w+)>\s*<(\w+)>/g)) letters.set(hex(glyph), unicode(text))
  for (const [, list = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first = '', last = '', text = ''] of list.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let glyph = hex(first); glyph <= hex(last); glyph++)
        letters.set(glyph, String.fromCharCode(hex(text) + glyph - hex(first)))
  return letters
}

/**
 * @param {string} content
 * @param {Map<string, PdfFont>} fonts
 */
function contentText(content, fonts) {
  let font = /** @type {PdfFont | undefined} */ (undefined)
  let text = ''
  for (const [, name, glyphs = ''] of content.matchAll(/\/(\S+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (name !== undefined) font = fonts.get(name)
    const digits = (font?.bytes ?? 1) * 2
    for (let at = 0; at < glyphs.length; at += digits)
      text += font?.letters.get(hex(glyphs.slice(at, at + digits))) ?? ''
  }
  return text
}

const hex = (/** @type {string} */ digits) => Number.parseInt(digits, 16)

const unicode = (/** @type {string} */ digits) => Buffer.from(digits, 'hex').swap16().toString('utf16le')
