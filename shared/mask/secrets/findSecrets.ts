import { ADDRESSES } from './addresses.ts'
import { CARDS } from './cards.ts'
import { CREDENTIALS } from './credentials.ts'
import { EMAILS } from './emails.ts'
import { HOSTS } from './hosts.ts'
import { PASSWORDS } from './passwords.ts'
import { PRIVATE_KEYS } from './privateKeys.ts'
import { RANDOM } from './random.ts'
import type { SecretClass, SecretRule, Span } from './secretRule.ts'
import { TOKENS } from './tokens.ts'

/** Which of two that overlap it is: the first. */
const RULES: readonly SecretRule[] = [
  PRIVATE_KEYS,
  TOKENS,
  CREDENTIALS,
  PASSWORDS,
  EMAILS,
  ADDRESSES,
  CARDS,
  HOSTS,
  RANDOM,
]

export interface FoundSecret extends Span {
  readonly class: SecretClass
}

/**
 * The secrets of a text, in their order, none overlapping another [X1]. Where two rules find overlapping stretches, both
 * are one, of the class of the rule that comes first: nothing of either is left over.
 */
export function findSecrets(text: string): readonly FoundSecret[] {
  if (text.length < 5) return []
  const found: FoundSecret[] = []
  for (const rule of RULES) for (const { from, to } of rule.find(text)) found.push({ class: rule.class, from, to })
  return found.length < 2 ? found : found.reduce<readonly FoundSecret[]>(added, []).toSorted((a, b) => a.from - b.from)
}

function added(known: readonly FoundSecret[], next: FoundSecret): readonly FoundSecret[] {
  const touched = known.filter(({ from, to }) => from < next.to && next.from < to)
  const [first] = touched
  if (first === undefined) return [...known, next]
  const from = Math.min(next.from, ...touched.map((one) => one.from))
  const to = Math.max(next.to, ...touched.map((one) => one.to))
  return [...known.filter((one) => !touched.includes(one)), { class: first.class, from, to }]
}
