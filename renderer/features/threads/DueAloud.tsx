import type { Thread } from '../../../shared/threads/threadsOf.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'

/** Tells the ear, once, that an effect is due. */
export function DueAloud({ threads, at }: { readonly threads: readonly Thread[]; readonly at: Instant }) {
  const due = threads.flatMap((thread) => (thread.kind === 'check' && thread.dueAt <= at ? [thread.event.text] : []))
  return (
    <VisuallyHidden>
      <span role="log" aria-label="Effects that are due">
        {due.map((text) => `Did it work? ${text}. `)}
      </span>
    </VisuallyHidden>
  )
}
