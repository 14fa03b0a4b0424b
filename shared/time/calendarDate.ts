import { parseDate } from '@internationalized/date'

/** Whether the text is a day that the calendar has, written `2026-12-01`. */
export function isDate(text: string): boolean {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)
}

/** The date so many days later, earlier when negative. `date` is one that `isDate` takes. */
export const addDays = (date: string, days: number): string => parseDate(date).add({ days }).toString()

const dayOfWeek = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay()

/**
 * The date so many business days later: Monday to Friday. Holidays are not known. Counted from a weekend, Monday is the
 * first; 0 days later is the date itself, whatever day it is.
 */
export function addBusinessDays(date: string, days: number): string {
  let day = date
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    if (dayOfWeek(day) !== 0 && dayOfWeek(day) !== 6) left -= 1
  }
  return day
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const

/** `Tue`: the day of the week, in short. */
export const weekday = (date: string): string => WEEKDAYS[dayOfWeek(date)] ?? ''
