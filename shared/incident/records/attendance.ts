import { z } from 'zod'
import { quoted } from '../quoted.ts'
import { collection } from './collection.ts'

/** Who was at the first meeting, the second and so on. `hasSpoken` only helps to hear everybody; nobody is counted. */
export const attendance = collection({
  fields: z.object({
    meeting: z.int().min(1).max(1_000),
    person: z.string().max(200),
    isPresent: z.boolean(),
    isFirstTime: z.boolean(),
    hasSpoken: z.boolean(),
  }),
  defaults: { meeting: 1, person: '', isPresent: false, isFirstTime: false, hasSpoken: false },
  undoable: true,
  name: ({ person }) => `attendance of ${quoted(person)}`,
  words: (changes, { person }) => {
    if (changes.isPresent !== undefined) return `mark ${quoted(person)} as ${changes.isPresent ? 'here' : 'not here'}`
    if (changes.isFirstTime !== undefined)
      return `mark ${quoted(person)} as ${changes.isFirstTime ? 'new to reviews' : 'no newcomer'}`
    if (changes.hasSpoken !== undefined) return `mark ${quoted(person)} as ${changes.hasSpoken ? 'heard' : 'not heard'}`
    return null
  },
})
