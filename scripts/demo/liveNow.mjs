import { entryLine, logLine, photograph, ruleOut, startIncident } from './hands.mjs'

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
 * @param {string} pictures
 */
export async function liveNow(faultline, pictures) {
  const { window } = faultline
  await startIncident(window, 'Checkout fails for every third order', 'SEV1')
  await window.getByRole('button', { name: /^Commander/ }).click()
  await window.getByRole('combobox', { name: 'Who takes command?' }).fill('Sam')
  await window.getByRole('button', { name: 'Take command' }).click()
  for (const line of LINES) await logLine(window, line)
  await photograph(faultline, pictures, { 'live-hypotheses': null })
  await logLine(window, 'rule out H1 -26m errors stay after the rollback')
  await ruleOut(window, 'H3', 'valid until March')
  await logLine(window, 'ack E1 @dba-on-call -19m')
  await logLine(window, '=identified pool of db-2')
  await entryLine(window).click()
  await window.keyboard.type('a -2m raised the pool on the other four nodes @dba-on-call #db')
  await photograph(faultline, pictures, { 'live-now': null })
  await window.keyboard.press('ControlOrMeta+A')
  await window.keyboard.press('Delete')
}
