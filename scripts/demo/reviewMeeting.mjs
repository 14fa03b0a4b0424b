import path from 'node:path'
import { picture, resize, show, THEMES, wear } from './hands.mjs'

const SIZE = /** @type {const} */ ([1920, 1080])

/**
 * The review of the incident that is open, step by step, as the facilitator sees it and as the room does.
 * @param {import('./hands.mjs').Launched} faultline
 * @param {string} pictures
 */
export async function reviewMeeting(faultline, pictures) {
  const { app, window } = faultline
  await resize(faultline, SIZE)
  await show(window, 'Review')
  const opening = app.waitForEvent('window')
  await window.keyboard.press('ControlOrMeta+Shift+R')
  const room = await opening
  await room.getByRole('main', { name: 'The room' }).waitFor()
  await (await app.browserWindow(room)).evaluate((one, [width, height]) => one.setContentSize(width, height), SIZE)

  let worn = 0
  /** Both windows in both themes; each step begins in the theme in which the one before ended. */
  const step = async (/** @type {string} */ name) => {
    for (const turn of [0, 1]) {
      const theme = THEMES[(worn + turn) % 2] ?? THEMES[0]
      if (turn === 1) await wear(window, theme)
      const suffix = `${theme.toLowerCase()}-${SIZE[0]}.png`
      await picture(window, path.join(pictures, `review-${name}-${suffix}`))
      await picture(room, path.join(pictures, `room-${name}-${suffix}`))
    }
    worn += 1
  }
  const stage = (/** @type {string | RegExp} */ name) => window.getByRole('radio', { name }).press('Enter')
  const keys = async (/** @type {readonly string[]} */ ...pressed) => {
    for (const key of pressed) await window.keyboard.press(key)
  }
  const add = async (/** @type {string} */ label, /** @type {string} */ text) => {
    await window.getByRole('textbox', { name: label, exact: true }).fill(text)
    await window.keyboard.press('Enter')
  }

  await wear(window, THEMES[0])
  await stage('Prepare')
  for (const name of ['Ana', 'Jon', 'Noor']) await add('Invite somebody else', name)
  await step('prepare')
  await window.getByRole('button', { name: 'Start the meeting' }).press('Enter')
  for (const name of ['Ana', 'Jon', 'Noor']) await window.getByRole('button', { name, exact: true }).press('Enter')
  await room.getByText('We are here to learn').waitFor()
  await step('opening')
  await keys('.')
  await room.getByText('What happened, in short').waitFor()
  await step('summary')

  await keys('.')
  await room.getByRole('article', { name: /^Event/ }).waitFor()
  // It begins at the event that was looked at last.
  while (!(await window.getByRole('article', { name: /^Event 1 of/ }).isVisible())) await keys('ArrowLeft')
  await keys('a', 'ArrowRight', 'a', 'ArrowRight', 'a', 'ArrowRight', 'd', 'ArrowRight', 'a', 'j')
  await keys('n')
  await window.keyboard.type('Nothing on the screen said that the segments were gone')
  await keys('Enter', 'Escape', 'p')
  await window.keyboard.type('Keep an archive of the log')
  await keys('Enter', 'Escape')
  await room.getByRole('article', { name: /^Event/ }).waitFor()
  await step('walk')
  await keys('z')
  await step('phase')
  await keys('z', '.')
  await room.getByText('Is it complete and correct?').waitFor()
  await step('check')
  await keys('.')
  await add('What went well?', 'A snapshot was six hours old by chance')
  await add('What was hard?', 'Nobody saw that replication had stopped')
  await add('What was hard?', 'The copy showed no sign of life')
  await add('Where were we lucky?', 'Somebody had taken a snapshot for tests')
  const card = window.getByRole('button', { name: /^Vote for “Nobody saw/ })
  await card.press('v')
  await card.press('v')
  await room.getByText('Nobody saw that replication had stopped').waitFor()
  await step('learning')
  await stage(/^Misleading paths/)
  await room.getByText('What misled us').waitFor()
  await step('paths')
  await stage(/^Contributing factors/)
  await add('Add a contributing factor', 'The prompt of both databases looked the same')
  await add('Add a contributing factor', 'Nothing told anybody that backups were empty')
  await room.getByText('Nothing told anybody').waitFor()
  await step('factors')
  await stage(/^Open questions/)
  await add('Add an open question', 'Who watches over the copies?')
  await add('Add an open question', 'How long did the backups stay empty?')
  await room.getByText('How long did the backups stay empty?').waitFor()
  await step('questions')
  // Out of the line, where a full stop is one.
  await keys('Escape', '.')
  await room.getByText('Next steps').first().waitFor()
  await stage('Actions')
  await step('actions')
  await stage('Close')
  await step('close')
  await keys('.')
  await room.close()
}
