const AT_ONCE = 64

const sheet = new CSSStyleSheet()
document.adoptedStyleSheets.push(sheet)

/**
 * The class that puts an item in a row, of which there may be any number. A variable in the style of the item itself would make
 * the page resolve all of its style anew whenever it is moved, which costs ten times as much.
 */
export function rowClass(row: number): string {
  while (sheet.cssRules.length <= row) {
    const first = sheet.cssRules.length
    for (let at = first; at < first + AT_ONCE; at++) sheet.insertRule(`.fl-row-${at} { --row: ${at} }`, at)
  }
  return `fl-row-${row}`
}
