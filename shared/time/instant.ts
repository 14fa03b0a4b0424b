import { canonicalIso } from './canonicalIso.ts'

declare const unit: unique symbol

/** A point in time: whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly [unit]: 'Instant' }

/** A length of time in milliseconds; never negative where a function answers one. */
export type Millis = number & { readonly [unit]: 'Millis' }

/** An IANA zone name such as `Europe/Berlin`, or `UTC`. */
export type ZoneId = string & { readonly [unit]: 'ZoneId' }

export const instant = (ms: number): Instant => ms as Instant
export const millis = (ms: number): Millis => ms as Millis
export const zone = (name: string): ZoneId => name as ZoneId

export const UTC = zone('UTC')
export const SECOND = millis(1_000)
export const MINUTE = millis(60_000)
export const HOUR = millis(3_600_000)
export const DAY = millis(86_400_000)

/** The time from `start` to `end`; negative when `end` comes first, so check before reporting it. */
export const between = (start: Instant, end: Instant): Millis => millis(end - start)

export const after = (start: Instant, length: Millis): Instant => instant(start + length)

/** `2026-11-22T03:10:24.000Z`: how instants are written in files and in machine output. */
export const toIso = (at: Instant): string => new Date(at).toISOString()

/** Reads an ISO 8601 time that names its zone (`Z` or an offset); null when it does not, or is no time. */
export function fromIso(text: string): Instant | null {
  const known = canonicalIso(text)
  if (known !== null) return instant(known)
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/.test(text)) return null
  const ms = Date.parse(text)
  return Number.isNaN(ms) ? null : instant(ms)
}
