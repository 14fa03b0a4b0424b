import { type SecretRule, spansOf } from './secretRule.ts'

/** Tokens that say themselves what they are: a prefix that nothing else has, then a length that chance does not reach. */
const SHAPES = [
  // Cloud providers
  '(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}',
  'AIza[\\w-]{35}',
  'ya29\\.[\\w-]{20,}',
  'do[opr]_v1_[a-f0-9]{64}',
  'hv[sbr]\\.[\\w-]{24,}',
  // Code and packages
  'gh[pousr]_[A-Za-z0-9]{36,255}',
  'github_pat_\\w{22,255}',
  'gl(?:pat|ptt|dt|rt|cbt|soat|ft|imt|agent)-[\\w.-]{20,}',
  'npm_[A-Za-z0-9]{36}',
  'pypi-AgEIcHlwaS5vcmc[\\w-]{50,}',
  'dckr_pat_[\\w-]{27}',
  // Chat, mail, payment, operations
  'xox[abeprs]-[\\w-]{10,}',
  'xapp-\\d-[\\w-]{10,}',
  'hooks\\.slack\\.com/services/[\\w/]{20,}',
  'SG\\.[\\w-]{16,}\\.[\\w-]{16,}',
  '(?:sk|rk|whsec)_(?:live_|test_)?[A-Za-z0-9]{20,}',
  'sk-(?:[a-z]+-)*[\\w-]{20,}',
  'shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}',
  'gl(?:sa|c)_[A-Za-z0-9+/=_]{32,}',
  'tskey-[a-z]+-[\\w-]{10,}',
  'AGE-SECRET-KEY-1[0-9A-Z]{58}',
  // A JWT: header and claims begin as JSON does, in base64
  'eyJ[\\w-]{8,}\\.eyJ[\\w-]{8,}\\.[\\w-]*',
]

const TOKEN = new RegExp(`(?<![\\w-])(?:${SHAPES.join('|')})`, 'g')
/** What stands behind the word in a header, whatever it is made of. */
const BEARER = /\b(?:bearer|authorization:\s*(?:basic|token))\s+(?<secret>[\w.~+/=-]{8,})/dgi

/** Words are no tokens: "the bearer certificate". */
const looksMade = (found: string): boolean => /\d|[A-Z].*[a-z].*[A-Z]|[=~+/]/.test(found)

/** Keys of well-known services, JSON web tokens, and what follows `Bearer`. */
export const TOKENS: SecretRule = {
  class: 'token',
  find: (text) => [...spansOf(text, TOKEN), ...spansOf(text, BEARER, looksMade)],
}
