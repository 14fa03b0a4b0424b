import { entryLine, logLine, ruleOut, show } from './hands.mjs'

/** An incident of this hour, told with times relative to now. */
const LINES = [
  'i -41m Checkout fails for every third order in eu-west',
  'd alert: -38m 5xx on /pay above 5 %, paged @sam',
  'a -36m Dashboards opened, traffic looks normal @sam',
  'h -34m Bad deploy of payments-api 412 @lee #payments',
  'a -31m Rolled payments-api back to 411 @lee',
  'e -24m Database on call paged, connections on db-2 at the limit @dba-on-call',
  'c -22m Status page: some payments fail, we are on it @kim',
  'h -17m Connection pool of db-2 is exhausted @dba-on-call',
  'h -15m Certificate of the card gateway has expired @kim',
  'a -9m Pool size raised from 50 to 200 on two of six nodes @dba-on-call',
  'e -6m Payments lead asked to join, no answer yet @payments-lead',
]

/**
 * Leaves the window as a commander has it in the middle of an incident: clocks run, and a line is half typed.
 * @param {import('./hands.mjs').Launched} faultline
 */
export async function liveNow({ window }) {
  await show(window, 'Library')
  await window.getByRole('button', { name: 'New incident', exact: true }).click()
  const dialog = window.getByRole('dialog', { name: 'New incident' })
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Checkout fails for every third order')
  await dialog.getByRole('radio', { name: 'SEV1', exact: true }).click()
  await dialog.getByRole('button', { name: 'Start incident' }).click()
  await dialog.waitFor({ state: 'detached' })
  await window.getByRole('button', { name: /^Commander/ }).click()
  await window.getByRole('combobox', { name: 'Who takes command?' }).fill('Sam')
  await window.getByRole('button', { name: 'Take command' }).click()
  for (const line of LINES) await logLine(window, line)
  await logLine(window, 'rule out H1 -26m errors stay after the rollback')
  await ruleOut(window, 'H3', 'valid until March')
  await logLine(window, 'ack E1 @dba-on-call -19m')
  await logLine(window, '=identified pool of db-2')
  await entryLine(window).click()
  await window.keyboard.type('a -2m raised the pool on the other four nodes @dba-on-call #db')
}
