import type { Incident } from '../incident/incident.ts'
import type { RecordOf } from '../incident/records/collections.ts'
import type { Finding } from './finding.ts'
import { readable } from './maskTexts.ts'
import { MOST_TEXTS, remembered } from './remembered.ts'
import { findSecrets } from './secrets/findSecrets.ts'
import type { SecretClass } from './secrets/secretRule.ts'
import { changeIncident } from './texts/incidentTexts.ts'

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

const secretsIn = remembered(findSecrets, MOST_TEXTS)

const EMPTY = { isKept: false, count: 0, places: [], forms: [], keys: [] } as const

/** Every secret in the texts of an incident, each value once, numbered by class in the order of its first place [X1] [X5]. */
export function secretFindings(incident: Incident): readonly Finding[] {
  const found = new Map<string, Finding>()
  const counts = new Map<SecretClass, number>()
  const note = (kind: SecretClass, value: string, prefix: string) => {
    const id = `${kind}:${(prefix + value).toLowerCase()}`
    if (found.has(id)) return
    const number = (counts.get(kind) ?? 0) + 1
    counts.set(kind, number)
    found.set(id, {
      ...EMPTY,
      id,
      class: kind,
      value: prefix + value,
      replacement: `${prefix}‹${NAMES[kind]} ${number}›`,
    })
  }
  const inText = (written: string) => {
    const text = readable(written)
    for (const { from, to, class: kind } of secretsIn(text)) {
      const value = text.slice(from, to)
      const isOrdinary = kind === 'password' && ORDINARY.test(value)
      note(
        kind,
        value,
        isOrdinary ? (/[^\s,;]*[\s"'=:]*$/.exec(text.slice(Math.max(0, from - 60), from))?.[0] ?? '') : '',
      )
    }
    return written
  }
  changeIncident(incident, { text: inText, person: inText })
  return [...found.values()]
}

/** What somebody marked, each with what they want in its place. */
export const byHandFindings = (decisions: readonly RecordOf<'maskDecision'>[]): readonly Finding[] =>
  decisions
    .filter(({ byHand, value }) => byHand && value.trim() !== '')
    .map(({ id, value }, place) => ({
      ...EMPTY,
      id,
      class: 'byHand',
      value: value.trim(),
      replacement: `‹masked ${place + 1}›`,
    }))
