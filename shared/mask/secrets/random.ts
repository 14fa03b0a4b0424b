import { type SecretRule, spansOf } from './secretRule.ts'

const HEX = /(?<![\w+/=-])[0-9a-f]{32,}(?![\w+/=-])/gi
const BASE64 = /(?<![\w+/=-])[A-Za-z0-9+/_-]{32,}={0,2}(?![\w+/=-])/g

/** Most texts have no run that is as long. */
const LONG = /[\w+/=-]{32}/

/** A hash or a commit that says so is no secret. */
const NAMED =
  /(?:commit|revision|rev|sha-?\d*|md5|digest|checksum|hash|head|fingerprint|image|tree|build)\S{0,2}[\s:=@#/]{1,3}(?:sha256:)?$/i

/** Bits for each character, by how often each occurs. Text in English has about 4 of 128 characters, random base64 near 5. */
function bitsPerCharacter(text: string): number {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  return [...counts.values()].reduce((bits, count) => bits - (count / text.length) * Math.log2(count / text.length), 0)
}

const isRandomHex = (found: string): boolean => /\d/.test(found) && /[a-f]/i.test(found) && bitsPerCharacter(found) > 3

/** Paths and names in code are of letters, with few digits and few changes of case. */
function isRandomBase64(found: string): boolean {
  const digits = found.replace(/\D/g, '').length
  const isMixed = /[A-Z]/.test(found) && /[a-z]/.test(found) && digits >= 3
  return (
    isMixed &&
    bitsPerCharacter(found) > 4.2 &&
    !/[A-Za-z]{14,}/.test(found) &&
    !/^(?:\/?[\w-]{1,20}){1,3}(?:\/[a-z-]{3,})+/.test(found)
  )
}

/** Long runs without a meaning: 32 characters of hex or of base64. Not a hash that is named as one. */
export const RANDOM: SecretRule = {
  class: 'random',
  find: (text) => {
    if (!LONG.test(text)) return []
    return [...spansOf(text, HEX, isRandomHex), ...spansOf(text, BASE64, isRandomBase64)].filter(
      ({ from }) => !NAMED.test(text.slice(Math.max(0, from - 24), from)),
    )
  },
}
