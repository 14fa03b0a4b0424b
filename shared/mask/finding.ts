import type { NameForm } from './people/nameForms.ts'
import { SECRET_CLASSES, type SecretClass } from './secrets/secretRule.ts'
import type { Place } from './texts/change.ts'

/** What can be masked: people, secrets by class, and what somebody marked by hand. */
export const MASK_CLASSES = ['person', ...SECRET_CLASSES, 'byHand'] as const
export type MaskClass = 'person' | SecretClass | 'byHand'

/** Where something was found, with the words around it. */
export interface FoundPlace extends Place {
  readonly before: string
  readonly found: string
  readonly after: string
}

/** One thing that is masked everywhere, or was found and is kept. */
export interface Finding {
  /** Says what it is and stays the same for the same value. */
  readonly id: string
  readonly class: MaskClass
  /** As it is first written. */
  readonly value: string
  /** Of secrets: the same as other readings of the text tell it, such as with its marks; masked and kept along with it. */
  readonly also: readonly string[]
  readonly replacement: string
  /** Somebody decided to leave it as it is. */
  readonly isKept: boolean
  /** How often it stands in the texts. */
  readonly count: number
  /** The first ones, at most `MOST_PLACES`. */
  readonly places: readonly FoundPlace[]
  /** Of people: how they are told in texts. */
  readonly forms: readonly NameForm[]
  /** Of people: every way in which they stand in a field of their own, as it is compared. */
  readonly keys: readonly string[]
}

export const MOST_PLACES = 50
