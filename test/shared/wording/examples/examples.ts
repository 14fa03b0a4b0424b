import type { WordingContext } from '../../../../shared/wording/hint.ts'

/** Of each pattern: what it finds in a sentence, and sentences in which it finds nothing. */
export type Examples = Readonly<
  Record<
    string,
    {
      readonly context?: Partial<WordingContext>
      readonly found: readonly (readonly [sentence: string, phrase: string])[]
      readonly passed: readonly string[]
    }
  >
>
