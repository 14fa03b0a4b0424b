import type { Pattern } from './match.ts'
import { CARELESS, CULPRIT, HUMAN_ERROR, NAMES_PERSON, WHO_DID } from './rules/blame.ts'
import { IF_ONLY, MODAL_PERFECT } from './rules/counterfactual.ts'
import { FAILED_TO, IGNORED_ALERT, TOO_LATE } from './rules/judgement.ts'
import { OBVIOUSLY } from './rules/obvious.ts'
import { INSUFFICIENT, ROOT_CAUSE } from './rules/oneCause.ts'
import { ANIMATED, OUTAGE } from './rules/strongWords.ts'
import { CAREFUL, NO_END, WEAK_START } from './rules/weakAction.ts'

/** Everything that is looked for. Where two find the same words, the one that stands first here tells of them. */
export const PATTERNS: readonly Pattern[] = [
  MODAL_PERFECT,
  IF_ONLY,
  CULPRIT,
  NAMES_PERSON,
  FAILED_TO,
  IGNORED_ALERT,
  TOO_LATE,
  HUMAN_ERROR,
  CARELESS,
  WHO_DID,
  OBVIOUSLY,
  ROOT_CAUSE,
  INSUFFICIENT,
  OUTAGE,
  ANIMATED,
  CAREFUL,
  WEAK_START,
  NO_END,
]
