import { type Millis, SECOND } from './instant.ts'

const two = (n: number): string => String(n).padStart(2, '0')

/** A clock of minutes: `20:40`, `4:05`, `75:00`. Cut to the second; nothing below zero is expected. */
export function minuteClock(length: Millis): string {
  const seconds = Math.max(0, Math.floor(length / SECOND))
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`
}
