import path from 'node:path'
import { factsOf, lineOf, timeOf } from './facts.mjs'
import { addAll, exportTo, logLine, photograph, ruleOut, show, startIncident, write } from './hands.mjs'

export const GITLAB = factsOf('gitlab-2017-01-31-database.json')

/** What is typed for the impact as a whole; the Document view gets the longer text of the report. */
export const GITLAB_IMPACT = 'GitLab.com degraded, then down'

/**
 * A real incident, typed event by event as its report tells it, with the times as well as the report knows them.
 * @param {import('./hands.mjs').Launched} faultline
 * @param {string} out
 */
export async function gitlab(faultline, out) {
  const { window } = faultline
  const pictures = path.join(out, 'screenshots')
  await startIncident(window, GITLAB.title, 'SEV1')
  await photograph(faultline, pictures, { 'live-empty': null })

  await logLine(window, `i ${timeOf(GITLAB.start)}..${timeOf(GITLAB.end)} ${GITLAB_IMPACT}`)
  let hypotheses = 0
  for (const event of GITLAB.events) {
    await logLine(window, lineOf(event))
    if (event.kind === 'misleading_path') {
      hypotheses += 1
      if (event.end === undefined) await ruleOut(window, `H${hypotheses}`, '')
      else await logLine(window, `rule out H${hypotheses} ${timeOf(event.end)}`)
    } else if (event.end !== undefined) {
      await endInInspector(window, event.text, timeOf(event.end))
    }
  }

  await show(window, 'Document')
  await write(window, 'Impact', GITLAB.impact)
  await write(window, 'Root cause', GITLAB.root_cause)
  await addAll(window, 'Add a task', GITLAB.action_items)
  await exportTo(faultline, path.join(out, 'gitlab'))
  await photograph(faultline, pictures, {
    'gitlab-live': 'Live',
    'gitlab-review': 'Review',
    'gitlab-document': 'Document',
  })
}

/**
 * An end without a known start has no form on the entry line: it is filled in afterwards, as a correction.
 * @param {import('./hands.mjs').Page} window
 * @param {string} text
 * @param {string} time
 */
async function endInInspector(window, text, time) {
  await window.getByRole('grid', { name: 'Event log' }).getByRole('row').filter({ hasText: text }).click()
  const inspector = window.getByRole('region', { name: 'Inspector' })
  const field = inspector.getByRole('textbox', { name: 'Ended', exact: true })
  await field.fill(time.replace('Z', ''))
  await field.press('Enter')
  await inspector.getByText(/Ended/).first().waitFor()
}
