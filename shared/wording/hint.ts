/** What is written: each kind of field is read for other things. */
export type WordingField = 'prose' | 'note' | 'cause' | 'action'

/** Somebody the incident names, and what they were in it when that is known: “the incident commander”. */
export interface NamedPerson {
  readonly name: string
  readonly role: string | null
}

/** What a check needs to know beside the text. */
export interface WordingContext {
  readonly field: WordingField
  readonly people: readonly NamedPerson[]
  /** Whether the log says that only some of the users or services were affected. */
  readonly partial: boolean
}

/** The rules by what they look for, in the order in which a summary counts them. */
export const WORDING_RULES = {
  counterfactual: 'Hindsight',
  obvious: 'Sounds obvious',
  judgement: 'Judgement',
  blame: 'Blame',
  namesPerson: 'Names a person',
  singleCause: 'One cause',
  hiddenCounterfactual: 'Measured against a wish',
  overstated: 'More than was affected',
  animated: 'Strong words',
  weakAction: 'Weak action',
  openEnded: 'No end',
} as const
/** The name of one of them. */
export type WordingRule = keyof typeof WORDING_RULES

/** A stretch of the source, in UTF-16 units, and what comes in its place; empty takes it out. */
export interface TextChange {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** A phrase that could be said better. Never an error: it stops nothing and changes nothing by itself. */
export interface Hint {
  /** The range in the source, in UTF-16 units. */
  readonly from: number
  readonly to: number
  /** As it is written there. */
  readonly phrase: string
  readonly rule: WordingRule
  readonly why: string
  /** What to ask, or to write, instead. */
  readonly better: string
  /** A change of the source that says it better as it is. Null where only the author can say. */
  readonly change: TextChange | null
  /** The sentence it stands in, from its first to its last character. */
  readonly sentence: string
}
