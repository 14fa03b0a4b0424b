/** What Jira takes for markup wherever it stands. */
const ALWAYS = '[*+^~{}[\\]|!]'
/** Links that people typed, which Jira finds by itself, up to what could be markup. */
const LINK = '(?<link>https?://(?:(?!&#?\\w+;)[\\w.~:/?#@&=%+,-])+)'
/** Headings and quotes begin with a word of their own. */
const HEAD = '(?<=^[^\\S\\n]*(?:h[1-6]|bq))\\.'
/** Signs that are markup beside a space or another sign, and none inside of a word. */
const OUTSIDE_WORDS = '(?<![\\p{L}\\p{N}])[-_#]|[-_](?![\\p{L}\\p{N}])'
/** Two question marks begin a citation, and a colon and a bracket a face, as does the number of a backslash with one. */
const QUOTED = '\\?(?=\\?)|(?<=\\?)\\?'
const FACES = ':(?=[()PD])|;(?=\\))|(?<=\\\\)\\)|\\((?=(?:[yni/x!+?*-]|\\*[rgby]|on|off|flag|flagoff)\\))'
const ENTITY = '&(?=#?\\w+;)'

const MARKUP = new RegExp(
  [LINK, '(?<backslash>\\\\)', ALWAYS, HEAD, OUTSIDE_WORDS, QUOTED, FACES, ENTITY].join('|'),
  'gmu',
)

/**
 * Text for a field in which Jira reads its wiki markup, so that it shows what was typed: signs that mean something there bear a
 * backslash, and a backslash, which cannot bear one, is written by its number. Links stay links.
 */
export const jiraText = (text: string): string =>
  text.replace(MARKUP, (sign, link?: string, backslash?: string) =>
    link !== undefined ? link : backslash !== undefined ? '&#92;' : `\\${sign}`,
  )
