import { z } from 'zod'
import { MAX_TEXT_CHARACTERS } from '../../incident/commands.ts'
import { DEFAULT_SEVERITIES } from '../../incident/incident.ts'
import type { FactsProblem, FactsTime } from './shape.ts'
import { readTime, TIME_HINT } from './times.ts'
import { expected, text } from './words.ts'

/** Collects what is the matter, so that one wrong field does not stop the others. */
export interface Complaints {
  readonly skipped: FactsProblem[]
  readonly warnings: FactsProblem[]
}

type Top = Readonly<Record<string, unknown>>

const isAbsent = (value: unknown): boolean => value === undefined || value === null

const passage = z
  .string({ error: expected('text') })
  .max(MAX_TEXT_CHARACTERS, `it is longer than ${MAX_TEXT_CHARACTERS} characters`)

/** A passage of text; empty when it is absent or cannot be used. */
export function readText(top: Top, field: string, { skipped }: Complaints): string {
  if (isAbsent(top[field])) return ''
  const parsed = passage.safeParse(top[field])
  if (parsed.success) return parsed.data.trim()
  skipped.push({ path: field, reason: parsed.error.issues[0]?.message ?? 'it cannot be read' })
  return ''
}

/** A time; null when it is absent or cannot be used. */
export function readTopTime(top: Top, field: string, { skipped }: Complaints): FactsTime | null {
  const value = top[field]
  if (isAbsent(value)) return null
  const time = typeof value === 'string' ? readTime(value) : null
  if (time === null) {
    const what = typeof value === 'string' ? `“${value}” is not a time` : expected('a time')({ input: value })
    skipped.push({ path: field, reason: `${what}: ${TIME_HINT}` })
  }
  return time
}

/** A list of sentences, without those that cannot be used. */
export function readList(top: Top, field: string, { skipped }: Complaints): readonly string[] {
  const value = top[field]
  if (isAbsent(value)) return []
  if (!Array.isArray(value)) {
    skipped.push({ path: field, reason: expected('a list of texts')({ input: value }) })
    return []
  }
  return value.flatMap((item: unknown, i) => {
    const parsed = passage.pipe(text('text')).safeParse(item)
    if (parsed.success) return [parsed.data.trim()]
    skipped.push({ path: `${field}[${i}]`, reason: parsed.error.issues[0]?.message ?? 'it cannot be read' })
    return []
  })
}

const plain = (name: string): string => name.replace(/[^a-z0-9]/gi, '').toUpperCase()

/** A severity of the default scale, however it is written (`sev-1`, `1`); null with a warning when it is none. */
export function readSeverity(top: Top, { skipped, warnings }: Complaints): string | null {
  const value = top.severity
  if (isAbsent(value)) return null
  if (typeof value !== 'string' && typeof value !== 'number') {
    skipped.push({ path: 'severity', reason: expected('text')({ input: value }) })
    return null
  }
  const wanted = plain(String(value))
  const known = DEFAULT_SEVERITIES.find((name) => name === wanted || name === `SEV${wanted}`)
  if (known === undefined) {
    const scale = DEFAULT_SEVERITIES.join(', ')
    warnings.push({ path: 'severity', reason: `“${String(value)}” is none of ${scale}; the severity is left open` })
  }
  return known ?? null
}
