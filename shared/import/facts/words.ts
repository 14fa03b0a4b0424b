import { z } from 'zod'

const named = (value: unknown): string => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

/** The message for a field that is missing or of the wrong type. */
export const expected =
  (what: string) =>
  ({ input }: { readonly input?: unknown }): string =>
    input === undefined ? `it is missing; ${what} is needed` : `${what} is needed, not ${named(input)}`

/** Text that says something. */
export const text = (what: string) =>
  z
    .string({ error: expected(what) })
    .refine((value) => value.trim() !== '', { error: `it is empty; ${what} is needed` })
