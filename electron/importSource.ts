import { err, ok, type Result } from '../shared/result.ts'

/**
 * The text of a file that is to be imported. Spreadsheets save as UTF-8, or as UTF-16 with a mark; what is neither was saved in
 * the code page of some language, of which none can be told from the bytes.
 */
export function importText(bytes: Uint8Array): Result<string, string> {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return ok(new TextDecoder(encoding, { fatal: true }).decode(bytes))
  } catch {
    return err('The file is not in UTF-8. In a spreadsheet, save it again as “CSV UTF-8”.')
  }
}
