import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const PICTURES = /** @type {Readonly<Record<string, string>>} */ ({
  'library-empty': 'the first start, with nothing recorded',
  'live-empty': 'an incident that was just declared',
  live: 'timeline, open threads, log, inspector and entry line',
  'live-now': 'an incident that is going on: running clocks, and a line being typed with what was understood of it',
  'live-hypotheses': 'three hypotheses are open, each with its clock',
  'live-overdue': 'the next update is overdue, and an expected effect is to be checked',
  'live-disk-failing': 'the disk refuses an entry: it is kept, shown as not saved, and tried again',
  'live-busy': 'five hundred events of nine hours',
  review: 'stepping through the events, with milestones, durations and misleading paths',
  'review-prepare': 'before the review: roles, invitees, pivots and private questions',
  'review-opening': 'the meeting begins: agenda, timer, who is there',
  'review-summary': 'what happened, in figures',
  'review-walk': 'one event at a time under fog, with prompts, notes and the parking lot',
  'review-phase': 'the same, closer: one phase of the incident',
  'review-check': 'whether the timeline is complete and correct',
  'review-learning': 'what went well, was hard, was luck, with votes',
  'review-paths': 'what misled, and why it was reasonable',
  'review-factors': 'what made it possible, or worse',
  'review-questions': 'what nobody could answer, and who finds out',
  'review-actions': 'ideas and action items, with the test of their wording',
  'review-close': 'what is complete, air time, the poll, the state of the document',
  'room-prepare': 'the room window before the meeting',
  'room-opening': 'the room window: ground rules and agenda',
  'room-summary': 'the room window: what happened, in short',
  'room-walk': 'the room window: the event, its neighbours, and no more than was known',
  'room-phase': 'the room window: one phase of the incident',
  'room-check': 'the room window: is it complete and correct?',
  'room-learning': 'the room window: the learning board',
  'room-paths': 'the room window: the misleading paths',
  'room-factors': 'the room window: what made it possible, or worse',
  'room-questions': 'the room window: the open questions',
  'room-actions': 'the room window: next steps',
  'room-close': 'the room window: next steps, to the end',
  document: 'the sections, their texts, and the preview of what is exported',
  library: 'the incidents of the library',
})

/**
 * Says what is what in the folder of the demo.
 * @param {string} out
 */
export function writeReadme(out) {
  const list = (/** @type {string} */ folder) => readdirSync(path.join(out, folder)).sort()
  const documents = ['quantumleap', 'gitlab'].flatMap((folder) =>
    list(folder).map((name) => `| [${folder}/${name}](${folder}/${name}) | ${kindOf(name)} |`),
  )
  const files = list('screenshots')
  const names = [...new Set(files.map((name) => name.replace(/-(dark|light)-\d+\.png$/, '')))]
  const pictures = names.map((name) => `| ${name} | ${meaningOf(name)} | ${versionsOf(files, name)} |`)
  writeFileSync(
    path.join(out, 'README.md'),
    `${[
      '# The demo',
      '',
      'Made by `npm run demo`, which drove the real app by its keyboard and its buttons: every event below was typed into',
      'the entry line, hypotheses were ruled out there or in their threads, and the documents come from its Export button.',
      'The demo ends with an error unless each document holds every fact of its incident.',
      '',
      '- **quantumleap**: 2024-01-16 09:30 to 2024-01-17 02:45 UTC. Only the start, the end and the detection have known',
      '  times; of all else only the order is known, and the documents say so.',
      '- **gitlab**: the database outage of GitLab.com on 2017-01-31, from its public report.',
      '',
      '| Document | |',
      '|---|---|',
      ...documents,
      '',
      '| Screenshot | Shows | Versions |',
      '|---|---|---|',
      ...pictures,
    ].join('\n')}\n`,
  )
}

const kindOf = (/** @type {string} */ name) =>
  /** @type {Readonly<Record<string, string>>} */ ({
    '.md': 'Markdown, which shows the figure beside it',
    '.html': 'HTML, one file with everything inside',
    '.pdf': 'PDF, A4, with the figure as vectors',
    '.svg': 'the timeline figure',
  })[path.extname(name)]

/** @param {string} name */
function meaningOf(name) {
  const meaning = PICTURES[name] ?? PICTURES[name.replace(/^(quantumleap|gitlab)-/, '')]
  if (meaning === undefined) throw new Error(`The README does not know what ${name} shows.`)
  return meaning
}

/**
 * @param {readonly string[]} files
 * @param {string} name
 */
const versionsOf = (files, name) =>
  ['dark', 'light']
    .flatMap((theme) => [1280, 1920].map((width) => ({ theme, width, file: `${name}-${theme}-${width}.png` })))
    .filter(({ file }) => files.includes(file))
    .map(({ theme, width, file }) => `[${theme} ${width}](screenshots/${file})`)
    .join(', ')
