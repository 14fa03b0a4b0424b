import { formatDate, formatMinute, formatTime } from '../time/format.ts'
import type { Instant, ZoneId } from '../time/instant.ts'
import { zoneLabel } from '../time/zones.ts'
import type { Cell, Inline } from './blocks.ts'
import { missing, time, words } from './inlines.ts'
import { APPROXIMATE, type Stamp } from './when.ts'

/**
 * How times are printed: in running text `each` names its zone; in a table the head of the `column` does; a bare `clock`
 * stands where the date is said, too.
 */
export interface MomentStyle {
  readonly zone: ZoneId
  readonly naming: 'each' | 'column' | 'clock'
  /** Whether exact times show their seconds. */
  readonly seconds: boolean
}

/** A known moment, with `≈`, `before` or `after` where it is not exact. */
export function momentCell({ at, precision }: Stamp, style: MomentStyle): Cell {
  if (precision === 'day') return [time(at, formatDate(at, style.zone)), words(', day only')]
  const prefix = APPROXIMATE[precision]
  const inline = instantInline(at, { ...style, seconds: style.seconds && precision === 'exact' })
  return prefix === '' ? [inline] : [words(prefix), inline]
}

export function instantInline(at: Instant, { zone, naming, seconds }: MomentStyle): Extract<Inline, { kind: 'time' }> {
  const clock = seconds ? formatTime(at, zone) : formatMinute(at, zone)
  if (naming === 'clock') return { kind: 'time', at, text: clock }
  const name = naming === 'each' ? ` ${zoneLabel(zone, at)}` : ''
  return { kind: 'time', at, text: `${formatDate(at, zone)} ${clock}${name}` }
}

/** A moment in running text; an order-only one says which known moment it follows, and no more. */
export function whenCell(stamp: Stamp, followed: Stamp | null, style: MomentStyle): Cell {
  if (stamp.precision !== 'orderOnly') return momentCell(stamp, style)
  if (followed === null) return [missing('time not known')]
  return [missing('time not known'), words(', after '), ...momentCell(followed, style)]
}

/** From one moment to another, the date and the zone said once where they are the same. */
export function stretchCell(from: Stamp, to: Stamp, style: MomentStyle): Cell {
  const sameDay = formatDate(from.at, style.zone) === formatDate(to.at, style.zone)
  if (from.precision === 'day' || to.precision === 'day' || !sameDay) {
    return [...momentCell(from, style), words(' to '), ...momentCell(to, style)]
  }
  const clock = instantInline(to.at, {
    ...style,
    naming: 'clock',
    seconds: style.seconds && from.precision === 'exact',
  })
  const zone = style.naming === 'each' ? ` ${zoneLabel(style.zone, to.at)}` : ''
  return [
    ...momentCell(from, { ...style, naming: 'column' }),
    words(' to '),
    { ...clock, text: `${clock.text}${zone}` },
  ]
}
