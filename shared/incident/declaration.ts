import type { Milestone } from './incident.ts'
import type { MilestonePoint } from './milestone.ts'

/** What the times to mitigate and to resolve can be counted from; the start of impact unless somebody chose. */
export const ANCHORS = ['impactStart', 'detected', 'declared'] as const satisfies readonly (Milestone | 'declared')[]
export type Anchor = (typeof ANCHORS)[number]

export const ANCHOR_WORDS: Readonly<Record<Anchor, string>> = {
  impactStart: 'start of impact',
  detected: 'detection',
  declared: 'declaration',
}

/** The duration that is meant by the time to mitigate or to resolve, counted from there [M17]. */
export const countedFrom = {
  timeToMitigate: {
    impactStart: 'timeToMitigate',
    detected: 'timeToMitigateFromDetection',
    declared: 'timeToMitigateFromDeclaration',
  },
  timeToResolve: {
    impactStart: 'timeToResolve',
    detected: 'timeToResolveFromDetection',
    declared: 'timeToResolveFromDeclaration',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Anchor, string>>>>

/** The words of a definition that runs from the declaration to this point [M17]: whether that means anything is said. */
export function declarationWords(to: string, declaredAt: number, point: MilestonePoint | null): string {
  const definition = `from declaration to ${to}`
  return point !== null && point.at < declaredAt
    ? `${definition}; not meaningful, as it was declared after that`
    : definition
}
