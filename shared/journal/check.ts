/**
 * Whether a parsed value has the shape that is asked for. Tens of thousands of payloads are checked at every open, so
 * these look only at the fields that are there, and give no reasons: a payload that fails is kept as `unknown`.
 */
export type Check = (value: unknown) => boolean

export const isText: Check = (value) => typeof value === 'string'
export const isId: Check = (value) => typeof value === 'string' && value !== ''
export const isFlag: Check = (value) => typeof value === 'boolean'
export const isNumber: Check = (value) => typeof value === 'number'
/** Whole milliseconds, as instants are written in payloads. */
export const isTime: Check = (value) => Number.isSafeInteger(value)

/** One of the given words. */
export function oneOf(words: readonly string[]): Check {
  const known = new Set<unknown>(words)
  return (value) => known.has(value)
}

/** Null, or what `check` accepts. */
export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)

/** An array in which `check` accepts every item. */
export const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)

/**
 * An object with all of `required`, in which every field that `fields` knows is as it says. Fields that it does not know
 * are accepted as they are: a newer version may have added them.
 */
export function shape<Name extends string>(
  fields: Readonly<Record<Name, Check>>,
  required: readonly NoInfer<Name>[],
): Check {
  const known = new Map<string, Check>(Object.entries<Check>(fields))
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    for (const name of required) if (!Object.hasOwn(value, name)) return false
    // Parsed from JSON, so it inherits nothing; and no list of its fields has to be made.
    for (const name in value) {
      const check = known.get(name)
      if (check !== undefined && !check(value[name as keyof typeof value])) return false
    }
    return true
  }
}

/** An object with every one of these fields, and perhaps others. */
export const whole = <Name extends string>(fields: Readonly<Record<Name, Check>>): Check =>
  shape(fields, Object.keys(fields) as Name[])

/** An object with any of these fields, and perhaps others. */
export const part = <Name extends string>(fields: Readonly<Record<Name, Check>>): Check => shape(fields, [])
