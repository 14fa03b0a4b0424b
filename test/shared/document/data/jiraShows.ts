/** What Jira shows of a text with its escapes and numbered signs. */
export const asJiraShows = (written: string): string =>
  written.replace(/\\([^\p{L}\p{N}\s\\])|&#92;/gu, (_, sign: string | undefined) => sign ?? '\\')

/** Markup as Jira's own help lists it, where no backslash stands before it. */
const MARKUP = [
  /(?<!\\)\{[^\s}\\][^}\n]*\}/,
  /(?<![\p{L}\p{N}\\])(?<sign>[*_+^~-])(?!\s|\k<sign>)[^\n]*?(?<![\s\\])\k<sign>(?![\p{L}\p{N}])/u,
  /(?<!\\)\?\?[^\n]+?(?<!\\)\?\?/,
  /(?<!\\)\[[^\]\n]+\]/,
  /(?<!\\)![^\s!][^!\n]*!/,
  /(?<!\\)\|/,
  /^\s*(?:h[1-6]|bq)\.\s/m,
  /^\s*[*#-]+\s/m,
  /^-{4,}$/m,
  /(?<![-\\])-{2,3}(?=\s)/,
  /\\\\/,
  /(?<!\\)(?::\)|:\(|:P|:D|;\)|\([yni/x!+?*-]\))/,
  /(?<!\\)&(?!#92;)#?\w+;/,
]

/** Stands for a link, and is part of no word beside it. */
const LINK = '\uFFFC'

/** The markup that Jira would find in it, outside of links, which it finds first. */
export function markupLeft(written: string): readonly string[] {
  const plain = written.replace(/https?:\/\/[\w.~:/?#@&=%+,-]+/g, LINK)
  return MARKUP.flatMap((one) => one.exec(plain)?.[0] ?? [])
}
