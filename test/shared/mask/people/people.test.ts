import { describe, expect, it } from 'vitest'
import type { NewEvent } from '../../../../shared/incident/event.ts'
import { maskIncident } from '../../../../shared/mask/maskIncident.ts'
import { type MaskOptions, maskPlan } from '../../../../shared/mask/maskPlan.ts'
import { EMPTY_KEY } from '../../../../shared/mask/people/peopleKey.ts'
import { keyOf } from '../../../../shared/mask/peopleFindings.ts'
import { declared, incidentOf, logged } from '../../../helpers/build.ts'

const PSEUDONYMS: MaskOptions = { people: true, secrets: false, names: 'pseudonyms', key: EMPTY_KEY }

/** What becomes of a text where these people are known, besides Sam, who records. */
function masked(text: string, people: readonly string[], options = PSEUDONYMS): string {
  const incident = incidentOf(
    declared('db'),
    logged('note', '10:00', 'first', { people }),
    logged('note', '10:01', text),
  )
  return maskIncident(incident, maskPlan(incident, options)).timeline.at(-1)?.text ?? ''
}

describe('[X3] names in texts', () => {
  it.each([
    ['Ana Lee restarted it', 'Person A restarted it'],
    ['ANA LEE and ana  lee', 'Person A and Person A'],
    ['asked @ana.lee, then @Ana', 'asked Person A, then Person A'],
    ["Ana’s and Lee's laptop", "Person A’s and Person A's laptop"],
    ['ana_lee-screenshot.png', 'Person A-screenshot.png'],
    ['the banana, Leeds and Susana stay', 'the banana, Leeds and Susana stay'],
    ['Áná Lée', 'Person A'],
    ['ana\nlee', 'Person A'],
    ['(ana)', '(Person A)'],
  ])('finds Ana Lee in “%s”', (text, expected) => {
    expect(masked(text, ['Ana Lee'])).toBe(expected)
  })

  it('takes an ordinary word for a name only with a capital or after @', () => {
    expect(masked('Max set max_connections to the max, @max agreed', ['Max'])).toBe(
      'Person A set max_connections to the max, Person A agreed',
    )
  })

  it('tells two people of one first name apart by their full names, and says of neither who it was', () => {
    expect(masked('Ana Lee called Ana Ruiz; Ana was out', ['Ana Lee', 'Ana Ruiz'])).toBe(
      'Person A called Person B; Somebody was out',
    )
  })

  it('takes a first name alone for the one who has it', () => {
    expect(masked('ana and Ana Lee', ['Ana', 'Ana Lee'])).toBe('Person A and Person A')
  })

  it('finds names in scripts without spaces', () => {
    expect(masked('后来王伟重启了服务', ['王伟'])).toBe('后来Person A重启了服务')
  })

  it('finds names in Cyrillic and Arabic, however they are written', () => {
    expect(masked('ИВАН и иван, не Иванов', ['Иван'])).toBe('Person A и Person A, не Иванов')
    expect(masked('اتصل أحمد بالفريق', ['أحمد'])).toBe('اتصل Person A بالفريق')
  })

  it('[X2] leaves teams and systems their names', () => {
    expect(masked('Database team, PagerDuty, SRE, Root cause', ['Database team', 'PagerDuty', 'SRE', 'root'])).toBe(
      'Database team, PagerDuty, SRE, Root cause',
    )
  })

  it('does not look again at what it put in', () => {
    expect(masked('Person met Ana', ['Person', 'Ana'])).toBe('Person A met Person B')
  })
})

const at = (time: string, text: string, fields: Partial<NewEvent>) => logged('action', time, text, fields)

describe('[X4] what people are called', () => {
  const incident = incidentOf(
    declared('db'),
    logged('status', '09:58', 'Ana takes command', {
      people: ['Ana'],
      change: { what: 'role', role: 'incidentCommander', from: null, to: 'Ana' },
    }),
    at('10:00', 'one', { people: ['Lee'], tags: ['team-database'] }),
    at('10:01', 'two', { people: ['Kim'], tags: ['team-database'] }),
    at('10:02', 'three', { people: ['Jo'] }),
  )
  const called = (key = EMPTY_KEY) =>
    Object.fromEntries(
      maskPlan(incident, { people: true, secrets: false, names: 'roles', key }).findings.map((one) => [
        one.value,
        one.replacement,
      ]),
    )

  it('names them by role, then by team, numbered where several would bear the name', () => {
    expect(called()).toEqual({
      Ana: 'Commander',
      Lee: 'Database engineer 1',
      Kim: 'Database engineer 2',
      Jo: 'Responder 1',
      Sam: 'Responder 2',
    })
  })

  it('keeps names that the key holds, and gives nobody a name twice', () => {
    const key = { ...EMPTY_KEY, roles: { kim: 'Database engineer 1' } }
    expect(called(key)).toMatchObject({ Kim: 'Database engineer 1', Lee: 'Database engineer 2' })
  })

  it('gives the same names again with the key of the last time, whoever came in between', () => {
    const key = keyOf(incident, 'pseudonyms', EMPTY_KEY)
    const later = incidentOf(
      declared('db'),
      at('09:00', 'first of all', { people: ['Zoe'] }),
      at('10:00', 'one', { people: ['Lee'] }),
    )
    const plan = maskPlan(later, { ...PSEUDONYMS, key })
    const of = (name: string) => plan.findings.find((one) => one.value === name)?.replacement
    expect(of('Lee')).toBe(key.pseudonyms.lee)
    expect(Object.values(key.pseudonyms)).not.toContain(of('Zoe'))
  })
})
