import { z } from 'zod'
import { type SecretRule, type Span, spansOf } from './secretRule.ts'

const FOUR = /(?<![\w.-])(?<!\b(?:v|ver|version|release|build)\.?\s?)(?:\d{1,3}\.){3}\d{1,3}(?!\.?\w|-\w)/gi
const COLONS = /(?<![\w:.])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,8}(?:(?:\.\d{1,3}){3})?(?:%\w+)?(?![\w:])/gi
const MAC = /(?<![\w:-])(?:[0-9a-f]{2}:){5}[0-9a-f]{2}(?![\w:-])/gi

const ipv4 = z.ipv4()
const ipv6 = z.ipv6()

/** This computer and "anywhere" tell nobody anything. */
const EVERYBODYS = /^(?:127\.|0\.0\.0\.0$|255\.255\.255\.)/

const isIpv4 = (found: string): boolean => ipv4.safeParse(found).success && !EVERYBODYS.test(found)

/** A time such as `14:05:30` has too few groups; `dead::beef` in code has no digit. */
const isIpv6 = (found: string): boolean =>
  /\d/.test(found) && found !== '::1' && ipv6.safeParse(found.replace(/%.*$/, '')).success

/** IP addresses, version 4 and 6, and MAC addresses. Versions with four parts that say so are none, and neither are times. */
export const ADDRESSES: SecretRule = {
  class: 'address',
  find: (text): readonly Span[] => [
    ...spansOf(text, FOUR, isIpv4),
    ...(text.includes(':') ? [...spansOf(text, COLONS, isIpv6), ...spansOf(text, MAC)] : []),
  ],
}
