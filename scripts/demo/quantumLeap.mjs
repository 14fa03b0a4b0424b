import path from 'node:path'
import { factsOf, lineOf, timeOf } from './facts.mjs'
import { addAll, exportTo, logLine, photograph, ruleOut, show, signAs, write } from './hands.mjs'

export const QUANTUM_LEAP = factsOf('quantumleap-2024-01-16.json')

/** What is typed for the impact; the Document view gets the longer text of the report. */
export const IMPACT = 'About 85 % of users affected, simulations and data analysis halted'

/** The two misleading paths of the report, as a hypothesis and what ruled it out. */
export const HYPOTHESES = [
  { text: 'Database bottleneck suspected', ruledOutBy: 'a temporary rollback of the database proved irrelevant' },
  { text: 'Cloud-provider problem suspected', ruledOutBy: 'no anomaly found' },
]

/**
 * The incident as its responders would have logged it. Of most events only the order is known: `??` says so, and the
 * hypotheses are ruled out with the buttons of their threads, which invent no time either.
 * @param {import('./hands.mjs').Launched} faultline
 * @param {string} out
 */
export async function quantumLeap(faultline, out) {
  const { window } = faultline
  const pictures = path.join(out, 'screenshots')
  const { title, start, end, events } = QUANTUM_LEAP
  const firstLine = window.getByRole('textbox', { name: 'What do you see?' })
  await firstLine.waitFor()
  await signAs(window, 'Sam')
  await photograph(faultline, pictures, { 'library-empty': null })

  const [detection] = events
  if (detection === undefined) throw new Error('The sample has no events.')
  await firstLine.click()
  await window.keyboard.type(`d alert: ${timeOf(detection.time)} ${detection.text}`)
  await window.keyboard.press('Enter')
  await window.getByRole('grid', { name: 'Event log' }).getByText(detection.text).waitFor()

  await logLine(window, `i ${timeOf(start)}..${timeOf(end)} ${IMPACT}`)
  const ofKind = (/** @type {readonly string[]} */ ...kinds) => events.filter(({ kind }) => kinds.includes(kind))
  for (const event of ofKind('action')) await logLine(window, lineOf(event))
  for (const { text } of HYPOTHESES) await logLine(window, `h ?? ${text}`)
  for (const [place, { ruledOutBy }] of HYPOTHESES.entries()) await ruleOut(window, `H${place + 1}`, ruledOutBy)
  for (const event of ofKind('escalation', 'mitigation', 'resolution')) await logLine(window, lineOf(event))

  await show(window, 'Document')
  await write(window, 'Title', title)
  await write(window, 'Impact', QUANTUM_LEAP.impact)
  await write(window, 'Root cause', QUANTUM_LEAP.root_cause)
  await write(window, 'Explanation', QUANTUM_LEAP.explanation)
  await write(window, 'Resolution details', QUANTUM_LEAP.resolution)
  await addAll(window, 'Add an improvement', QUANTUM_LEAP.improvements)
  await addAll(window, 'Add a task', QUANTUM_LEAP.tasks)
  await write(window, 'Conclusion', QUANTUM_LEAP.conclusion)
  await exportTo(faultline, path.join(out, 'quantumleap'))

  await photograph(faultline, pictures, {
    'quantumleap-live': 'Live',
    'quantumleap-review': 'Review',
    'quantumleap-document': 'Document',
  })
}
