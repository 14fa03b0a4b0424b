import type { Incident } from '../incident/incident.ts'

/** Questions to everybody who was there, to be pasted where they are: nobody's answer is kept here. */
export const surveyText = ({ title }: Pick<Incident, 'title'>): string =>
  [
    `Thank you for coming to the review of “${title.trim()}”. Four short questions, without names:`,
    '',
    '1. What did you learn that changes your work?',
    '2. What was not said, or not heard?',
    '3. Would you come to such a review again? (yes / no / depends)',
    '4. What should we do differently next time?',
  ].join('\n')

/** What the closing poll says, in words; empty where nobody voted. */
export function pollWords({
  of,
  comeAgain,
  learned,
}: {
  readonly of: number
  readonly comeAgain: number
  readonly learned: number
}): string {
  if (of === 0) return ''
  return `${comeAgain} of ${of} would come again, ${learned} of ${of} learned something that changes their work.`
}
