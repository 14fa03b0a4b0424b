import type { Precision } from './event.ts'

/** Whether the time of day of a moment is known, however roughly: not by its day or its order only [M9]. */
export const hasClockTime = ({ precision }: { readonly precision: Precision }): boolean =>
  precision !== 'orderOnly' && precision !== 'day'
