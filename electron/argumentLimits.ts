import { MAX_ATTACHMENT_BYTES } from '../shared/attachment/limits.ts'

export const MAX_DEPTH = 32
export const MAX_VALUES = 200_000
export const MAX_CHARACTERS = 4_000_000
/** An attachment of the largest size, and room to say that one is too large. */
export const MAX_BYTES = MAX_ATTACHMENT_BYTES + 1_048_576

/** Says how the arguments of a request exceed what any honest one needs, or null when they do not. */
export function overLimit(args: unknown): string | null {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: args, depth: 0 }]
  let values = 0
  let characters = 0
  let bytes = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next
    values += 1
    if (values > MAX_VALUES) return `more than ${MAX_VALUES} values`
    if (depth > MAX_DEPTH) return `nested deeper than ${MAX_DEPTH}`
    if (typeof value === 'string') characters += value.length
    if (value instanceof Uint8Array) {
      bytes += value.length
      if (bytes > MAX_BYTES) return `more than ${MAX_BYTES} bytes`
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        characters += key.length
        waiting.push({ value: inner, depth: depth + 1 })
      }
    }
    if (characters > MAX_CHARACTERS) return `more than ${MAX_CHARACTERS} characters`
  }
  return null
}
