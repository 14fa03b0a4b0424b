// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 and HTML forbid.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g
const HALF_PAIR = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * Text as every format can carry it: line ends are `\n`, characters that XML or HTML forbid are dropped, and half of a
 * surrogate pair becomes the replacement character. Everything else, markup included, stays as it was typed.
 */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?|\u0085/g, '\n')
    .replace(FORBIDDEN, '')
    .replace(HALF_PAIR, '\ufffd')

/** The same on one line: runs of white space become one space. */
export const oneLine = (text: string): string => printable(text).replace(/\s+/g, ' ').trim()
