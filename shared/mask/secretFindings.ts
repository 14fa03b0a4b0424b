import { printable } from '../document/printable.ts'
import type { Incident } from '../incident/incident.ts'
import type { RecordOf } from '../incident/records/collections.ts'
import type { Finding } from './finding.ts'
import { readingsOf } from './readings.ts'
import { remembered } from './remembered.ts'
import { type FoundSecret, findSecrets } from './secrets/findSecrets.ts'
import type { SecretClass } from './secrets/secretRule.ts'
import { textsOf } from './texts/textsOf.ts'

/** What stands instead of a secret: in signs that no format takes for markup. */
const NAMES: Readonly<Record<SecretClass, string>> = {
  privateKey: 'private key',
  token: 'token',
  password: 'password',
  credentials: 'credentials',
  email: 'e-mail',
  address: 'address',
  host: 'host',
  card: 'card number',
  random: 'secret',
}

/** An ordinary word as a password would be masked wherever the word stands: it is masked behind its name only. */
const ORDINARY = /^[a-z]{1,11}$/i

/** As many characters as the texts of a log of 10,000 events have. */
const MOST_CHARACTERS = 2_000_000

const secretsIn = remembered(findSecrets, MOST_CHARACTERS)

const EMPTY = { isKept: false, count: 0, places: [], forms: [], keys: [] } as const

/** A secret while all are looked for. */
interface Told extends Pick<Finding, 'id' | 'value'> {
  readonly class: SecretClass
  /** What has to stand before it. */
  readonly prefix: string
  readonly name: string
  readonly also: string[]
}

/** Every secret in the texts of an incident, each value once, numbered by class in the order of its first place [X1] [X5]. */
export function secretFindings(incident: Incident): readonly Finding[] {
  const found = new Map<string, Told>()
  const counts = new Map<SecretClass, number>()
  /** `same` is the secret that another reading of the text told in this place. */
  const toldAs = (kind: SecretClass, value: string, prefix: string, same: Told | null): Told => {
    const id = `${kind}:${(prefix + value).toLowerCase()}`
    const known = found.get(id)
    if (known !== undefined) return known
    if (same?.class === kind && same.prefix === '' && prefix === '') {
      same.also.push(value)
      found.set(id, same)
      return same
    }
    const number = (counts.get(kind) ?? 0) + 1
    if (same === null) counts.set(kind, number)
    const told = {
      id,
      class: kind,
      value: prefix + value,
      prefix,
      name: same?.name ?? `‹${NAMES[kind]} ${number}›`,
      also: [],
    }
    found.set(id, told)
    return told
  }
  for (const { text: written } of textsOf(incident)) {
    const named: (FoundSecret & { readonly told: Told; readonly value: string })[] = []
    for (const { text, sourceOf } of readingsOf(printable(written))) {
      for (const secret of secretsIn(text)) {
        const [from, to] = sourceOf(secret.from, secret.to)
        const same = named.find((one) => one.from < to && from < one.to)
        const value = text.slice(secret.from, secret.to)
        if (same?.from === from && same.to === to && same.value === value && same.class === secret.class) continue
        const told = toldAs(secret.class, value, prefixOf(text, secret), same?.told ?? null)
        named.push({ from, to, class: secret.class, told, value })
      }
    }
  }
  return [...new Set(found.values())].map(({ prefix, name, ...told }) => ({
    ...EMPTY,
    ...told,
    replacement: prefix + name,
  }))
}

/** What has to stand before a password that is an ordinary word. */
function prefixOf(text: string, { class: kind, from, to }: FoundSecret): string {
  if (kind !== 'password' || !ORDINARY.test(text.slice(from, to))) return ''
  return /[^\s,;]*[\s"'=:]*$/.exec(text.slice(Math.max(0, from - 60), from))?.[0] ?? ''
}

/** What somebody marked, each with what they want in its place. */
export const byHandFindings = (decisions: readonly RecordOf<'maskDecision'>[]): readonly Finding[] =>
  decisions
    .filter(({ byHand, value }) => byHand && value.trim() !== '')
    .map(({ id, value }, place) => ({
      ...EMPTY,
      id,
      class: 'byHand',
      also: [],
      value: value.trim(),
      replacement: `‹masked ${place + 1}›`,
    }))
