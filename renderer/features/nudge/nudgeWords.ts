import type { Nudge } from '../../../shared/nudge/nudgeOf.ts'
import { formatDuration } from '../../../shared/time/format.ts'
import { wholeMinutes } from '../../../shared/time/glanceDuration.ts'
import { type Instant, MINUTE, millis } from '../../../shared/time/instant.ts'

/** The nudge in a sentence. Lengths are in full minutes, so that it does not tick. */
export function nudgeWords({ kind, since, about }: Nudge, now: Instant): string {
  const length = formatDuration(wholeMinutes(millis(now - since)))
  switch (kind) {
    case 'update':
      return now - since < MINUTE ? 'The next update is due.' : `The next update is ${length} overdue.`
    case 'commander':
      return `Nobody has been in command for ${length}.`
    case 'severity':
      return `No severity after ${length}. A first guess can be changed.`
    case 'silence':
      return `Nothing logged for ${length}.${about === null ? '' : ` Still testing ${about.number ?? ''} ${short(about.text)}?`}`
  }
}

const short = (text: string): string => (text.length <= 48 ? text : `${text.slice(0, 47).trimEnd()}…`)
