import { z } from 'zod'
import { momentField } from '../incident/records/collection.ts'
import type { Drill } from './drill.ts'

/** Where a drill is kept between two times: beside the record, with what is typed and not recorded. */
export const DRILL_FIELD = 'drill'

const drill = z.object({
  clock: momentField,
  speed: z.literal([0, 1, 10, 60]),
  answers: z.array(z.object({ at: momentField, kind: z.enum(['act', 'cause']), text: z.string() })),
  showsTeam: z.boolean(),
  isRevealed: z.boolean(),
})

/** A drill as it is kept: its clock stands when it is taken up again. */
export const keptText = (one: Drill): string => JSON.stringify({ ...one, speed: 0 })

/** Reads what was kept; null for anything else. */
export function readDrill(text: string): Drill | null {
  try {
    const read = drill.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** What participants said, as text to be pasted; it says that it was a drill. */
export const answersText = (one: Drill, timeOf: (at: Drill['clock']) => string, name: string): string =>
  [
    `Drill: ${name}`,
    '',
    ...one.answers.map(({ at, kind, text }) => `- ${timeOf(at)} ${kind === 'cause' ? 'Cause: ' : ''}${text}`),
  ].join('\n')
