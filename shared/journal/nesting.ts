/** Deeper than any record of ours; JSON nested thousands deep parses, but cannot be shown or sent to a window. */
const MAX_DEPTH = 32

/** A line shorter than this cannot nest deep enough to do harm, and need not be looked at. */
const HARMLESS_BYTES = 4_096

/** Whether JSON text, as bytes, nests deeper than a record may. Brackets within strings do not count. */
export function nestsTooDeep(json: Uint8Array): boolean {
  if (json.length < HARMLESS_BYTES) return false
  let depth = 0
  let inString = false
  for (let index = 0; index < json.length; index++) {
    const byte = json[index]
    if (inString) {
      if (byte === 0x5c) index++
      else if (byte === 0x22) inString = false
    } else if (byte === 0x22) inString = true
    else if (byte === 0x7b || byte === 0x5b) {
      depth++
      if (depth > MAX_DEPTH) return true
    } else if (byte === 0x7d || byte === 0x5d) depth--
  }
  return false
}
