import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Incident } from '../../../shared/incident/incident.ts'
import { masked as maskedBy } from '../../../shared/mask/maskIncident.ts'
import { type MaskOptions, maskPlan } from '../../../shared/mask/maskPlan.ts'
import { EMPTY_KEY } from '../../../shared/mask/people/peopleKey.ts'
import { declared, incidentOf, logged, recorded } from '../../helpers/build.ts'

const ALL: MaskOptions = { people: true, secrets: true, names: 'pseudonyms', key: EMPTY_KEY }

const masked = (incident: Incident, options = ALL) => maskedBy(incident, options)

/** Every string of a value, keys of objects and maps included, in lower case. */
function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value.toLowerCase()]
  if (value instanceof Map) return [...value].flatMap(strings)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => [key.toLowerCase(), ...strings(one)])
}

describe('masking an incident', () => {
  it('[X5] gives a value the same name wherever it stands', () => {
    const incident = incidentOf(
      declared('Outage of db1.prod.example.com'),
      logged('note', '10:00', 'password=hunter2 on DB1.prod.example.com', { id: 'n1' }),
      logged('note', '10:05', 'Somebody pasted hunter2 again', { id: 'n2' }),
    )
    const seen = masked(incident, { ...ALL, people: false })
    expect(seen.title).toBe('Outage of ‹host 1›')
    expect(seen.timeline.map(({ text }) => text)).toEqual([
      'password=‹password 1› on ‹host 1›',
      'Somebody pasted ‹password 1› again',
    ])
  })

  it('[X5] masks an ordinary word as a password only where it is one', () => {
    const incident = incidentOf(declared('db'), logged('note', '10:00', 'password=postgres for the postgres cluster'))
    expect(masked(incident, { ...ALL, people: false }).timeline[0]?.text).toBe(
      'password=‹password 1› for the postgres cluster',
    )
  })

  it('[X6] keeps ids, times and counts, so that everything measured is the same', () => {
    const incident = incidentOf(declared('db'), logged('detection', '10:00', 'Ana saw it', { people: ['Ana'] }))
    const seen = masked(incident)
    expect(seen.timeline[0]).toMatchObject({ id: 'Ana saw it', occurredAt: incident.timeline[0]?.occurredAt })
    expect(seen.entryCount).toBe(incident.entryCount)
    expect(seen.timeline[0]).toBe(seen.events.get(seen.timeline[0]?.id ?? ('' as never)))
  })

  it('[X7] keeps what somebody decided to keep, and masks what somebody marked', () => {
    const incident = incidentOf(
      declared('db'),
      logged('note', '10:00', 'the Falcon project mailed ana@example.com'),
      recorded('maskDecision', 'email:ana@example.com', { value: 'ana@example.com', keep: true }),
      recorded('maskDecision', 'd1', { value: 'falcon', byHand: true }),
    )
    const seen = masked(incident, { ...ALL, people: false })
    expect(seen.timeline[0]?.text).toBe('the ‹masked 1› project mailed ana@example.com')
    expect(seen.records.maskDecision.size).toBe(0)
  })

  it('leaves an incident alone in which nothing is found', () => {
    const incident = incidentOf(declared('db'), logged('note', '10:00', 'quiet'))
    expect(masked(incident, { ...ALL, people: false })).toBe(incident)
  })

  it('says how often and where each thing stands', () => {
    const incident = incidentOf(
      declared('db'),
      logged('note', '10:00', 'Ana asked ana@example.com', { people: ['Ana'] }),
    )
    const [ana, sam, mail] = maskPlan(incident, ALL).findings
    expect(ana).toMatchObject({ value: 'Ana', replacement: 'Person A', count: 2 })
    expect(ana?.places[0]).toMatchObject({ field: 'text', before: '', found: 'Ana', after: ' asked ana@example.com' })
    expect(sam).toMatchObject({ value: 'Sam', replacement: 'Person B' })
    expect(mail).toMatchObject({ class: 'email', replacement: '‹e-mail 1›', count: 1 })
  })

  const name = fc.constantFrom('Zoltan', 'Ana Lee', 'Jürgen Groß', 'Ωmega', '李小龙', "Dara O'Neil", 'Xi_Tan')
  const secret = fc
    .tuple(fc.constantFrom('ghp_', 'AKIA', 'mail', 'ip', 'host', 'password='), fc.integer({ min: 0, max: 9 ** 9 }))
    .map(([kind, n]) => {
      const digits = String(n).padStart(9, '7')
      if (kind === 'ghp_') return `ghp_${digits.repeat(4)}`
      if (kind === 'AKIA') return `AKIA${digits}${digits.slice(0, 7)}`
      if (kind === 'mail') return `u${digits}@corp.example`
      if (kind === 'ip') return `10.${n % 200}.${n % 99}.${n % 250}`
      return kind === 'host' ? `node${digits}.prod.internal` : `password=Pw${digits}`
    })
  const around = fc.constantFrom('', ' ', 'the ', '(', ', ', '„', '→ ', '@')
  const casing = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
  )

  it('[X6] leaves no masked value in any string of the incident, in any case', () => {
    fc.assert(
      fc.property(
        fc.array(name, { maxLength: 4 }),
        fc.array(secret, { maxLength: 4 }),
        around,
        casing,
        (people, secrets, sign, cased) => {
          const said = [...people.map(cased), ...secrets].map((value) => ` ${sign}${value}`).join(' and')
          const incident = incidentOf(
            declared(`Outage ${said}`),
            logged('escalation', '10:00', said, {
              id: 'e',
              people,
              escalatedTo: people[0] ?? '',
              reason: said,
              tags: secrets,
            }),
            logged('note', '10:01', 'file', {
              id: 'f',
              attachments: [
                {
                  sha256: 'a'.repeat(64),
                  name: `${people[0] ?? ''} ${secrets[0] ?? ''}.png`,
                  bytes: 1,
                  mediaType: 'image/png',
                },
              ],
            }),
          )
          const left = strings(masked(incident)).join('\n')
          for (const value of [...people, ...secrets.map((one) => one.replace('password=', ''))]) {
            expect(left).not.toContain(value.toLowerCase())
          }
        },
      ),
      { numRuns: 150, seed: 6 },
    )
  })
})
