import { expect, it } from 'vitest'
import { masked } from '../../../shared/mask/maskIncident.ts'
import { EMPTY_KEY } from '../../../shared/mask/people/peopleKey.ts'
import { incidentOf } from '../document/incidents.ts'

const options = { people: true, secrets: true, names: 'roles', key: EMPTY_KEY } as const

it('finds a secret behind the backslashes of Markdown [X6]', () => {
  const { impact } = masked(incidentOf([], { impact: 'Ask ops\\.lead\\@corp\\.example on 10\\.20\\.30\\.44' }), options)
  expect(impact).not.toMatch(/lead|corp|20|44/)
})

it('leaves the backslashes of a text without secrets', () => {
  expect(masked(incidentOf([], { impact: 'Not \\*strong\\*' }), options).impact).toBe('Not \\*strong\\*')
})
