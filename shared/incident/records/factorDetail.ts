import { z } from 'zod'
import { collection } from './collection.ts'
import { eventField } from './fields.ts'

/** What part a contributing factor played. */
export const FACTOR_KINDS = ['trigger', 'condition', 'amplifier', 'detectionGap', 'responseGap', 'mitigator'] as const
export type FactorKind = (typeof FACTOR_KINDS)[number]

export const FACTOR_KIND_WORDS: Readonly<Record<FactorKind, string>> = {
  trigger: 'Trigger',
  condition: 'Condition',
  amplifier: 'Made it worse',
  detectionGap: 'Kept it unseen',
  responseGap: 'Slowed the response',
  mitigator: 'Made it less bad',
}

/** What is said of a contributing factor beside its text. Its id is the factor's. */
export const factorDetail = collection({
  fields: z.object({ kind: z.enum(FACTOR_KINDS).nullable(), events: z.array(eventField) }),
  defaults: { kind: null, events: [] },
  undoable: true,
  name: () => 'what is said of a contributing factor',
  words: ({ kind, events }) => {
    if (events !== undefined) return 'link events to a contributing factor'
    if (kind === undefined) return null
    return kind === null
      ? 'take the kind off a contributing factor'
      : `mark a contributing factor as ${FACTOR_KIND_WORDS[kind].toLowerCase()}`
  },
})
