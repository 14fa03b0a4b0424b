import type { EventId } from '../../ids.ts'

/** Where a text stands: in which event, null outside of events, and in which field or collection of records. */
export interface Place {
  readonly event: EventId | null
  readonly field: string
}

/** What is done with each text of an incident. */
export interface Change {
  /** A text in which anything may stand. */
  readonly text: (text: string, place: Place) => string
  /** A field that holds the name of a person, or of a team. */
  readonly person: (name: string, place: Place) => string
}

/** How one field is changed; null where a field holds nothing that people write. */
export type How<V> = ((value: V, change: Change, place: Place) => V) | null

export const asText = (text: string, change: Change, place: Place): string => change.text(text, place)

export const asPerson = (name: string, change: Change, place: Place): string => change.person(name, place)

export const asTexts = (texts: readonly string[], change: Change, place: Place): readonly string[] =>
  texts.map((text) => change.text(text, place))

export const asPeople = (names: readonly string[], change: Change, place: Place): readonly string[] =>
  names.map((name) => change.person(name, place))

/** A value of any shape with each of its strings changed; keys of objects stay. */
export function changeStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((one) => changeStrings(one, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changeStrings(one, change)]))
}
