import { type IThemeOptions, readTheme } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { err, ok, type Result } from '../../result.ts'
import { templatePages } from './templatePages.ts'
import type { WordLook } from './wordLook.ts'

/** Styles of a real house template take some hundred kilobytes; more than this is none. */
const LARGEST = 8_000_000
const STYLES = 'word/styles.xml'

/**
 * The look of a Word template or document (.dotx, .docx): its styles, the colours and fonts that they refer to, the size and margins of
 * its pages, and the words of their header and footer. Its text, pictures and macros are not taken. Answers in a sentence why it cannot
 * be used.
 */
export function readWordTemplate(file: Uint8Array): Result<WordLook, string> {
  const read = stylesIn(file)
  if (!read.ok) return read
  if (!/<w:styles[\s>]/.test(read.value)) return err('It has no Word styles in it.')
  const ids = ourIds(read.value)
  return ok({
    styles: withOurIds(read.value, ids),
    theme: themeIn(file),
    pages: templatePages(
      (name) => partIn(file, name),
      (style) => ids.get(style) ?? style,
    ),
  })
}

function stylesIn(file: Uint8Array): Result<string, string> {
  let isTooLarge = false
  try {
    const parts = unzipSync(file, {
      filter: ({ name, originalSize }) => {
        if (name !== STYLES) return false
        isTooLarge = originalSize > LARGEST
        return !isTooLarge
      },
    })
    const styles = parts[STYLES]
    if (styles !== undefined) return ok(strFromU8(styles))
  } catch {
    return err('It is not a Word file (.dotx or .docx).')
  }
  return err(isTooLarge ? 'Its styles are too large.' : 'It has no Word styles in it.')
}

/** What is missing or too large says nothing. */
function partIn(file: Uint8Array, part: string): string | null {
  const found = unzipSync(file, { filter: ({ name, originalSize }) => name === part && originalSize <= LARGEST })[part]
  return found === undefined ? null : strFromU8(found)
}

/** A template without a theme of its own takes the usual one. */
function themeIn(file: Uint8Array): IThemeOptions | null {
  try {
    return readTheme(file)
  } catch {
    return null
  }
}

/** In a template of another language the styles bear other ids, and the English names all the same. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ...[1, 2, 3, 4, 5, 6].map((level) => [`heading ${level}`, `Heading${level}`] as const),
  ['caption', 'Caption'],
  ['list paragraph', 'ListParagraph'],
  ['quote', 'Quote'],
  ['hyperlink', 'Hyperlink'],
])

const STYLE = /<w:style [^>]*w:styleId="([^"]+)"[^>]*>\s*<w:name w:val="([^"]+)"/g

/** Our ids for the styles that bear another one. */
function ourIds(styles: string): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>()
  for (const [, id = '', name = ''] of styles.matchAll(STYLE)) {
    const ours = NAMES.get(name.toLowerCase())
    if (ours !== undefined && ours !== id) renamed.set(id, ours)
  }
  return renamed
}

const withOurIds = (styles: string, ids: ReadonlyMap<string, string>): string =>
  styles.replace(/(w:styleId|<w:(?:basedOn|next|link) w:val)="([^"]+)"/g, (whole, attribute: string, id: string) => {
    const ours = ids.get(id)
    return ours === undefined ? whole : `${attribute}="${ours}"`
  })
