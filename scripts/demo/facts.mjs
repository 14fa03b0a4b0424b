import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../paths.mjs'

/**
 * @typedef {object} FactsEvent
 * @property {string} time
 * @property {string} kind
 * @property {string} text
 * @property {string} [end]
 * @property {'approx' | 'order_only' | 'day'} [precision]
 *
 * @typedef {object} Facts
 * @property {string} title
 * @property {string} start
 * @property {string} end
 * @property {string} impact
 * @property {string} root_cause
 * @property {string} explanation
 * @property {string} resolution
 * @property {string} conclusion
 * @property {readonly FactsEvent[]} events
 * @property {readonly string[]} improvements
 * @property {readonly string[]} tasks
 * @property {readonly string[]} action_items
 */

/**
 * @param {string} name of a file in assets/samples
 * @returns {Facts}
 */
export function factsOf(name) {
  return JSON.parse(readFileSync(path.join(ROOT, 'assets', 'samples', name), 'utf8'))
}

const PREFIX = /** @type {Readonly<Record<string, string>>} */ ({
  detection: 'd',
  action: 'a',
  hypothesis: 'h',
  misleading_path: 'h',
  escalation: 'e',
  communication: 'c',
  impact_change: 'i',
  mitigation: 'm',
  resolution: 'r',
  note: 'n',
})

/**
 * An event as one would type it: its letter, its time as well as it is known, its text.
 * @param {FactsEvent} event
 */
export function lineOf({ kind, time, precision, text }) {
  const prefix = PREFIX[kind]
  if (prefix === undefined) throw new Error(`The demo does not know how to type an event of the kind ${kind}.`)
  return `${prefix} ${timeOf(time, precision)} ${text}`
}

/**
 * `2017-01-31 18:00Z`, `~2017-01-31 18:00Z`, or `??` where only the order is known.
 * @param {string} time
 * @param {FactsEvent['precision']} [precision]
 */
export function timeOf(time, precision) {
  if (precision === 'order_only') return '??'
  const minute = `${time.slice(0, 10)} ${time.slice(11, 16)}Z`
  return precision === 'approx' ? `~${minute}` : minute
}
