import type { HypothesisState } from '../../../shared/incident/event.ts'

/** What can become of a hypothesis. */
export type Verdict = Exclude<HypothesisState, 'open'>

export const VERDICTS: Readonly<Record<Verdict, { readonly label: string; readonly question: string }>> = {
  ruledOut: { label: 'Rule out', question: 'What ruled it out?' },
  confirmed: { label: 'Confirm', question: 'What confirmed it?' },
  parked: { label: 'Park', question: 'Why park it?' },
}
