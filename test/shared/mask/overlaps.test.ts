import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { masked } from '../../../shared/mask/maskIncident.ts'
import { maskFindings, maskPlan } from '../../../shared/mask/maskPlan.ts'
import { EMPTY_KEY } from '../../../shared/mask/people/peopleKey.ts'
import { declared, incidentOf, logged, recorded } from '../../helpers/build.ts'

const options = { people: false, secrets: true, names: 'roles', key: EMPTY_KEY } as const
const byHand = (...values: readonly string[]) =>
  values.map((value, place) => recorded('maskDecision', `d${place}`, { value, byHand: true }))

describe('[X6] values that overlap', () => {
  it('are masked as one stretch, and each of them is listed there', () => {
    const incident = incidentOf(
      declared('db'),
      logged('note', '10:00', 'The Falcon one heavy project'),
      ...byHand('falcon one', 'one heavy'),
    )
    expect(masked(incident, options).timeline[0]?.text).toBe('The ‹masked 1› project')
    const { findings } = maskPlan(incident, options)
    expect(findings.map(({ value }) => value)).toEqual(['falcon one', 'one heavy'])
    for (const { places } of findings) expect(places.map(({ found }) => found)).toContain('Falcon one heavy')
  })

  it('are one in the plan where they are one value read in two ways, and masked in both', () => {
    const incident = { ...incidentOf(declared('db')), impact: 'password=*hunter2*\n\n`*hunter2*`' }
    const { findings } = maskPlan(incident, options)
    expect(findings.map(({ value, also }) => [value, also])).toEqual([['hunter2', ['*hunter2*']]])
    expect(masked(incident, options).impact).not.toContain('*')
  })

  const piece = fc.constantFrom(
    ...['password=', 'secret: ', 'hunter2', 'Ab9', '10.20.30.44', 'x@corp.example', 'db1.prod.internal', 'one heavy'],
    ...['*', '**', '_', '`', '~~', '\\', '&#46;', '.', '/', '"', ' ', '\n', '\n\n', '(', '](x)', '[', 'falcon '],
  )
  const text = fc.array(piece, { minLength: 2, maxLength: 10 }).map((pieces) => pieces.join(''))

  it('leave nothing of any value that was found, in whatever text', () => {
    const base = incidentOf(declared('db'), ...byHand('falcon one', 'one heavy', 'heavy10.20'))
    fc.assert(
      fc.property(text, text, (title, impact) => {
        const incident = { ...base, title, impact }
        const after = masked(incident, options)
        const left = plain(`${after.title}\u0000${after.impact}`)
        const findings = maskFindings(incident, options)
        const written = findings.map(({ replacement }) => plain(replacement)).join('\n')
        for (const one of findings.flatMap(({ value, also }) => [value, ...also]).map(plain)) {
          // What stands before a password that is an ordinary word stays.
          if (!written.includes(one)) expect(left).not.toContain(one)
        }
      }),
      { numRuns: 120, seed: 11 },
    )
  })
})

const plain = (text: string) => text.toLowerCase().replaceAll(/\s+/g, ' ')
