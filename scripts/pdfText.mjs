import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/**
 * What a PDF says: `pages`, the words on each; `aside`, what is said beside them, by its properties, its outline, and its
 * pictures to those who cannot see them. `roles` are the kinds of its tags; none where it has none.
 * @param {Uint8Array} bytes
 * @returns {Promise<{ pages: string[], aside: string[], outline: string[], language: string, roles: Set<string> }>}
 */
export async function pdfText(bytes) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS })
  try {
    const pdf = await task.promise
    const info = /** @type {Record<string, unknown>} */ ((await pdf.getMetadata()).info)
    const outline = titlesOf((await pdf.getOutline()) ?? [])
    const pages = /** @type {string[]} */ ([])
    const nodes = /** @type {Tag[]} */ ([])
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
      nodes.push(...tagsOf(await page.getStructTree()))
    }
    const alts = nodes.flatMap(({ alt }) => alt ?? [])
    return {
      pages,
      aside: [...Object.values(info).map(String), ...outline, ...alts],
      outline,
      language: String(info.Language),
      roles: new Set(nodes.map(({ role }) => role)),
    }
  } finally {
    await task.destroy()
  }
}

/** @typedef {{ title: string, items: Entry[] }} Entry */
/** @typedef {{ role: string, alt?: string, children: unknown[] }} Tag */

/**
 * @param {readonly Entry[]} entries
 * @returns {string[]}
 */
const titlesOf = (entries) => entries.flatMap(({ title, items }) => [title, ...titlesOf(items)])

/**
 * @param {unknown} node
 * @returns {Tag[]}
 */
function tagsOf(node) {
  if (typeof node !== 'object' || node === null || !('role' in node)) return []
  const tag = /** @type {Tag} */ (node)
  return [tag, ...tag.children.flatMap(tagsOf)]
}
