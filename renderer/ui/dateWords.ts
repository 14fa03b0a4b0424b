import { formatDate } from '../../shared/time/format.ts'
import type { Instant, ZoneId } from '../../shared/time/instant.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

export const dateParts = (at: Instant, zone: ZoneId): { year: string; month: string; day: string } => {
  const [year = '', month = '', day = ''] = formatDate(at, zone).split('-')
  return { year, month: MONTHS[Number(month) - 1] ?? month, day: String(Number(day)) }
}

/** `31 Jan`: a day, where the year stands nearby. */
export function shortDate(at: Instant, zone: ZoneId): string {
  const { month, day } = dateParts(at, zone)
  return `${day} ${month}`
}

/** `31 Jan 2017`. */
export const longDate = (at: Instant, zone: ZoneId): string => `${shortDate(at, zone)} ${dateParts(at, zone).year}`
