import path from 'node:path'
import { exportedIn } from './documents.mjs'
import { GITLAB, GITLAB_IMPACT } from './gitlab.mjs'
import { HYPOTHESES, IMPACT, QUANTUM_LEAP } from './quantumLeap.mjs'

/**
 * What is wrong with the documents of the demo, as sentences.
 * @param {string} out
 * @returns {Promise<string[]>}
 */
export async function faultsIn(out) {
  const [quantumLeap, gitlab] = await Promise.all([
    checkQuantumLeap(path.join(out, 'quantumleap')),
    checkGitlab(path.join(out, 'gitlab')),
  ])
  return [...quantumLeap.map((fault) => `QuantumLeap: ${fault}`), ...gitlab.map((fault) => `GitLab: ${fault}`)]
}

/** @param {string} folder */
async function checkQuantumLeap(folder) {
  const document = await exportedIn(folder)
  const { title, impact, root_cause, explanation, resolution, conclusion, events, improvements, tasks } = QUANTUM_LEAP
  const textsOf = (/** @type {readonly string[]} */ ...kinds) =>
    events.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text)
  const paths = HYPOTHESES.flatMap(({ text, ruledOutBy }) => [text, ruledOutBy])
  const summary = ['17 h 15 min', '2024-01-16 09:30 UTC', '2024-01-17 02:45 UTC', impact, root_cause]
  const sections = /** @type {const} */ ([
    ['Issue Summary', summary],
    ['Detection', ['2024-01-16 09:30 UTC', 'method: alert', ...textsOf('detection')]],
    ['Actions Taken', textsOf('action')],
    ['Misleading Paths', paths],
    ['Escalation', textsOf('escalation')],
    ['Resolution', textsOf('mitigation', 'resolution')],
    ['Full Timeline', [IMPACT, ...textsOf('detection', 'action', 'escalation', 'mitigation', 'resolution'), ...paths]],
    ['Root Cause and Resolution', [root_cause, explanation, resolution]],
    ['Improvements', improvements],
    ['Tasks', tasks],
    ['Conclusion', [conclusion]],
  ])
  for (const [heading, facts] of sections) document.saysUnder(heading, facts)
  document.says([
    title,
    IMPACT,
    ...sections.slice(1).flatMap(([, facts]) => facts.filter((fact) => !/^\d{4}-/.test(fact))),
  ])
  const unknown = events.filter(({ precision }) => precision === 'order_only').map(({ text }) => text)
  for (const text of [...unknown, ...HYPOTHESES.map((one) => one.text)]) document.inventsNoTimeFor(text)
  return document.faults
}

/** @param {string} folder */
async function checkGitlab(folder) {
  const document = await exportedIn(folder)
  const { title, impact, root_cause, events, action_items } = GITLAB
  const texts = events.map(({ text }) => text)
  document.says([title, impact, root_cause, GITLAB_IMPACT, ...texts, ...action_items])
  document.saysUnder('Full Timeline', texts)
  document.saysUnder(
    'Misleading Paths',
    events.filter(({ kind }) => kind === 'misleading_path').map(({ text }) => text),
  )
  document.saysUnder('Tasks', action_items)
  for (const { precision, end, text } of events)
    if (precision === 'order_only' && end === undefined) document.inventsNoTimeFor(text)
  return document.faults
}
