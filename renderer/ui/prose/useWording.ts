import { useDeferredValue, useMemo, useState } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { recordsOf } from '../../../shared/incident/records/recordsOf.ts'
import { sameValue } from '../../../shared/incident/sameValue.ts'
import { wordingContextOf } from '../../../shared/wording/contextOf.ts'
import { sortedOut } from '../../../shared/wording/dismissal.ts'
import type { Hint, WordingField } from '../../../shared/wording/hint.ts'
import { wordingCheck } from '../../../shared/wording/wordingHints.ts'

interface Wording {
  /** The text that the hints lie in: typing may be ahead of them. */
  readonly text: string
  readonly standing: readonly Hint[]
  /** Those that somebody decided to live with. */
  readonly dismissed: readonly Hint[]
}

/** The incident changes with every gesture, what is read from it here hardly ever: the same value stays the same object. */
function useSteady<T>(value: T): T {
  const [kept, keep] = useState(value)
  if (kept === value || sameValue(kept, value)) return kept
  keep(value)
  return value
}

/** What could be said better in a text, read behind the typing so that no key waits for it. */
export function useWording(typed: string, field: WordingField, incident: Incident): Wording {
  const text = useDeferredValue(typed, '')
  const context = useSteady(useMemo(() => wordingContextOf(incident, field), [incident, field]))
  const kept = useSteady(
    useMemo(
      () => recordsOf(incident, 'wordingDismissal').map(({ rule, phrase, sentence }) => ({ rule, phrase, sentence })),
      [incident],
    ),
  )
  const check = useMemo(() => wordingCheck(context), [context])
  const hints = useMemo(() => check(text), [check, text])
  return useMemo(() => ({ text, ...sortedOut(hints, kept) }), [text, hints, kept])
}
