import { z } from 'zod'
import { type Instant, instant } from '../../shared/time/instant.ts'

/** An id as our own code makes them: nothing that could be a path or a key of an object's prototype. */
export const idOf = <Id extends string>(): z.ZodType<Id> =>
  z.custom<Id>((value) => typeof value === 'string' && /^[0-9A-Za-z-]{1,64}$/.test(value), 'an id was expected')

/** The id of a factor or an action item: an import makes them of where they came from, so that they hold an address. */
export const longIdOf = <Id extends string>(): z.ZodType<Id> =>
  z.custom<Id>((value) => typeof value === 'string' && /^\P{Cc}{1,5000}$/u.test(value), 'an id was expected')

const LAST_INSTANT = 8_640_000_000_000_000

export const instantSchema: z.ZodType<Instant> = z.int().min(-LAST_INSTANT).max(LAST_INSTANT).transform(instant)

type Optional<Shape extends Readonly<Record<string, z.ZodType>>> = {
  -readonly [Field in keyof Shape]: z.ZodExactOptional<Shape[Field]>
}

/** Each field may be left out, but not be there without a value. */
export function optional<Shape extends Readonly<Record<string, z.ZodType>>>(shape: Shape): Optional<Shape> {
  return Object.fromEntries(
    Object.entries(shape).map(([field, schema]) => [field, schema.exactOptional()]),
  ) as Optional<Shape>
}
