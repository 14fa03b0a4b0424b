import type { Proposal } from '../../incident/commands.ts'
import type { NewEvent } from '../../incident/event.ts'
import type { ActionItem } from '../../incident/incident.ts'

export const TABLE_IMPORTER = 'csv'

/**
 * Where a row stands against the incident. `known`: it says nothing that the incident does not say. `impossible`: it cannot
 * be taken, for the reason in `note`.
 */
export type RowStanding = 'new' | 'changed' | 'known' | 'impossible'

interface TableRowFacts {
  /** Tells rows of one import apart: the name of the file and the line. */
  readonly key: string
  readonly file: string
  /** Of the file, counted from 1. */
  readonly line: number
  readonly standing: RowStanding
  /** For the user; empty when there is nothing to say. */
  readonly note: string
  /** What the row comes to; null for one that is known or impossible. */
  readonly proposal: Proposal | null
}

/** A row of a table that is to be imported. */
export type TableRow =
  | (TableRowFacts & { readonly kind: 'event'; readonly event: NewEvent })
  | (TableRowFacts & {
      readonly kind: 'actionItem'
      readonly item: Pick<ActionItem, 'text' | 'owner' | 'due' | 'state'>
    })
