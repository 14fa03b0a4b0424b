const LONGEST = 120

/** Names that mean a device on Windows, whatever their ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/**
 * The name of an attachment as a file may be called on any system: no folders, no hidden files, no devices, at most 120
 * characters with the ending kept.
 */
export function fileNameOf(name: string): string {
  const plain = name
    .replace(/[^\p{L}\p{N}_.\- ]/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .replace(DEVICES, '_$&')
  if (plain === '') return 'attachment'
  if (plain.length <= LONGEST) return plain
  const ending = /\.[^.]{1,10}$/.exec(plain)?.[0] ?? ''
  return `${plain.slice(0, LONGEST - ending.length)}${ending}`
}
