import type { Finding, MaskClass } from '../../shared/mask/finding.ts'

/** What one and several of a class are called. */
export const MASK_CLASS_WORDS: Readonly<Record<MaskClass, readonly [one: string, several: string]>> = {
  person: ['name', 'names'],
  privateKey: ['private key', 'private keys'],
  token: ['token', 'tokens'],
  password: ['password', 'passwords'],
  credentials: ['login in an address', 'logins in addresses'],
  email: ['e-mail address', 'e-mail addresses'],
  address: ['network address', 'network addresses'],
  host: ['host name', 'host names'],
  card: ['card number', 'card numbers'],
  random: ['long random text', 'long random texts'],
  byHand: ['text marked by hand', 'texts marked by hand'],
}

const counted = (kind: MaskClass, count: number): string => {
  const [one, several] = MASK_CLASS_WORDS[kind]
  return `${count} ${count === 1 ? one : several}`
}

/** `3 names, 1 token`; of more than two classes the rest is one number. */
export function findingWords(findings: readonly Finding[]): string {
  const counts = new Map<MaskClass, number>()
  for (const { class: kind } of findings) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const [first, second, ...rest] = [...counts].map(([kind, count]) => ({ words: counted(kind, count), count }))
  if (first === undefined) return 'nothing found'
  const more = rest.reduce((sum, { count }) => sum + count, 0)
  return [first.words, ...(second === undefined ? [] : [second.words]), ...(more === 0 ? [] : [`${more} more`])].join(
    ', ',
  )
}
