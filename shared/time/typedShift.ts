import { err, ok, type Result } from '../result.ts'

const PART = /(\d+(?:[.,]\d+)?)\s*(d|h|min|m|s)(?![a-z])/gi
const UNITS: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, min: 60_000, m: 60_000, s: 1_000 }
const CLOCK = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/

/**
 * Reads how far to move something in time, in milliseconds: `+5m`, `-1h 30m`, `90 s`, `-0:05` (hours and minutes). Without
 * a sign it is later. Says what is wrong otherwise.
 */
export function readShift(text: string): Result<number, string> {
  const typed = text.trim().replace(/^[−–]/, '-')
  const [, sign = '', rest = ''] = /^([+-]?)\s*(.*)$/.exec(typed) ?? []
  const length = clockLength(rest) ?? partsLength(rest)
  if (length === null) return err('Write it as +5m, -1h 30m or 90s.')
  return ok(sign === '-' ? -length : length)
}

function clockLength(text: string): number | null {
  const found = CLOCK.exec(text)
  if (found === null) return null
  const [hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part ?? 0))
  return minutes > 59 || seconds > 59 ? null : ((hours * 60 + minutes) * 60 + seconds) * 1_000
}

function partsLength(text: string): number | null {
  if (text === '' || text.replace(PART, '').trim() !== '') return null
  return [...text.matchAll(PART)].reduce((sum, [, amount = '0', unit = 's']) => {
    return sum + Math.round(Number(amount.replace(',', '.')) * (UNITS[unit.toLowerCase()] ?? 0))
  }, 0)
}
