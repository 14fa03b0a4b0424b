import { z } from 'zod'
import type { EventId } from '../../ids.ts'
import { type Instant, instant } from '../../time/instant.ts'

const LAST_INSTANT = 8.64e15

/** A moment, for the fields of a collection. */
export const momentField: z.ZodType<Instant, number> = z
  .int()
  .min(-LAST_INSTANT)
  .max(LAST_INSTANT)
  .transform((ms) => instant(ms))

/** What a gesture did to a record. */
export type RecordDeed = 'add' | 'edit' | 'remove' | 'bring back'

/** Whom a record is about, for those whose id is that of an event. */
export interface Named {
  /** Of the record. */
  readonly id: string
  /** What an event is called: `H2`, or its kind and text. */
  readonly event: (id: EventId) => string
}

/** One sort of record: what it holds, and how it is spoken of. */
export interface Collection<Shape extends z.ZodRawShape> {
  readonly fields: z.ZodObject<Shape>
  /** What a field says until somebody writes it. */
  readonly defaults: FieldsIn<Shape>
  /** False for what is noted on the side, such as how long something was looked at: undo looks past it. */
  readonly undoable: boolean
  /** What it is called after the verb: "learning card “Backups were there”". */
  name(fields: FieldsIn<Shape>): string
  /** The words after "Undo" where verb and name do not say it: "agree on E2"; null: verb and name do. */
  words?(changes: Partial<FieldsIn<Shape>>, fields: FieldsIn<Shape>, of: Named): string | null
}

type FieldsIn<Shape extends z.ZodRawShape> = Readonly<z.output<z.ZodObject<Shape>>>

/** What all collections have in common, where it does not matter which one it is. */
export interface AnyCollection {
  readonly defaults: object
  readonly undoable: boolean
  name(fields: object): string
  words?(changes: object, fields: object, of: Named): string | null
}

/** Checks a collection's definition against its own fields, and keeps its type. */
export const collection = <Shape extends z.ZodRawShape>(definition: Collection<Shape>): Collection<Shape> => definition
