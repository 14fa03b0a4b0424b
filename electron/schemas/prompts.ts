import { z } from 'zod'
import { type HousePrompt, MAX_HOUSE_PROMPTS, MAX_PROMPT_CHARACTERS } from '../../shared/review/housePrompts.ts'
import { PROMPT_TOPICS } from '../../shared/review/prompts.ts'

const LONGEST_ID = 40

/** Questions that the house asks about kinds of events. */
export const housePrompts: z.ZodType<readonly HousePrompt[]> = z
  .array(
    z.strictObject({
      id: z.string().min(1).max(LONGEST_ID),
      topic: z.enum(PROMPT_TOPICS),
      text: z.string().min(1).max(MAX_PROMPT_CHARACTERS),
    }),
  )
  .max(MAX_HOUSE_PROMPTS)
