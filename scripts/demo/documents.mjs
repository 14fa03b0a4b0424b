import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pdfText } from '../pdfText.mjs'

/**
 * An exported document, to be asked what it says. Every format must say all of it; the Markdown also where.
 * @param {string} folder
 */
export async function exportedIn(folder) {
  const read = (/** @type {string} */ extension) => {
    const name = readdirSync(folder).find((found) => found.endsWith(extension))
    if (name === undefined) throw new Error(`There is no ${extension} file in ${folder}.`)
    return readFileSync(path.join(folder, name))
  }
  const markdown = read('.md').toString('utf8')
  const texts = {
    Markdown: plain(markdown),
    HTML: plain(withoutTags(read('.html').toString('utf8'))),
    PDF: plain((await pdfText(read('.pdf'))).pages.join('\n')),
  }
  if (!read('.svg').includes('<svg ')) throw new Error(`The figure in ${folder} is no SVG.`)
  const faults = /** @type {string[]} */ ([])
  return {
    faults,
    /** @param {readonly string[]} facts */
    says(facts) {
      for (const [format, text] of Object.entries(texts))
        for (const fact of facts) if (!text.includes(plain(fact))) faults.push(`${format} does not say “${fact}”`)
    },
    /**
     * @param {string} heading
     * @param {readonly string[]} facts
     */
    saysUnder(heading, facts) {
      const section = plain(sectionOf(markdown, heading))
      for (const fact of facts) if (!section.includes(plain(fact))) faults.push(`“${heading}” does not say “${fact}”`)
    },
    /**
     * Rows of tables and items of lists that hold this text and a time of day of their own.
     * @param {string} fact
     */
    inventsNoTimeFor(fact) {
      for (const line of markdown.split('\n')) {
        if (!plain(line).includes(plain(fact))) continue
        const own = line.replace(/after (?:≈ )?\d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC/, '')
        if (/\d{2}:\d{2}/.test(own)) faults.push(`a time was invented: ${line}`)
      }
    },
  }
}

/**
 * What stands under a heading, down to the next one of its level or above.
 * @param {string} markdown
 * @param {string} heading
 */
function sectionOf(markdown, heading) {
  const lines = markdown.split('\n')
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading)
  if (start === -1) return ''
  const level = levelOf(lines[start] ?? '')
  const end = lines.findIndex((line, at) => at > start && levelOf(line) > 0 && levelOf(line) <= level)
  return lines.slice(start, end === -1 ? undefined : end).join('\n')
}

const levelOf = (/** @type {string} */ line) => /^(#+) /.exec(line)?.[1]?.length ?? 0

const ENTITIES = /** @type {Readonly<Record<string, string>>} */ ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })

const withoutTags = (/** @type {string} */ html) =>
  html
    .replaceAll(/<(style|title|desc)[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&#x([0-9A-Fa-f]+);/g, (_all, digits) => String.fromCodePoint(Number.parseInt(digits, 16)))
    .replaceAll(/&(lt|gt|quot|apos|amp);/g, (_all, name) => ENTITIES[name] ?? '')

/**
 * Letters and digits only: what remains of a text whatever a format does with spaces, dashes, escapes and line breaks.
 * @param {string} text
 */
const plain = (text) => text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]+/gu, '')
