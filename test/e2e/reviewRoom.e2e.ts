import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { stepsOf } from '../../shared/review/steps.ts'
import { violationsInEveryLook } from './axe.ts'
import { goTo } from './byKeys.ts'
import {
  exported,
  handsOn,
  IDEA,
  launchWithGitlab,
  NAMES,
  OPEN_QUESTION,
  PRIVATE,
  REASON,
  recorded,
  secondsOf,
  TITLE,
} from './reviewDesk.ts'
import { givenAway, secretsIn, toldSince, watchRooms } from './toldInRoom.ts'

describe('a review of an hour, by keys alone, with the room looking on', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'faultline-room-'))
  const libraryDir = path.join(folder, 'library')
  let app: Awaited<ReturnType<typeof launchWithGitlab>>
  let desk: Page
  let room: Page
  /** Whether the walk is before the room, under fog; and whether it is told names. */
  const looks = { isFogged: false, areNamesOff: false }
  let began = 0

  beforeAll(async () => {
    app = await launchWithGitlab(libraryDir)
    desk = app.window
    await watchRooms(app.app.context())
    await desk.keyboard.press('Control+3')
    const opening = app.app.waitForEvent('window')
    await desk.keyboard.press('Control+Shift+R')
    room = await opening
    await room.getByRole('main', { name: 'The room' }).waitFor()
    await desk.clock.install()
    expect((await toldSince(room))[0]).toBe('watched while loading')
  })
  afterAll(async () => {
    await app?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  afterEach(() => quiet())

  const { keys, press, type, stage, button } = handsOn(() => desk)
  const card = () => desk.getByRole('article', { name: /^Event \d+ of \d+$/ })
  const inRoom = (words: string | RegExp) => room.getByText(words).first().waitFor()
  const place = async () => Number(/\d+/.exec((await card().getAttribute('aria-label')) ?? '')?.[0])

  /** What was not known by the step, and what the incident is called since. */
  const unknown = async (): Promise<readonly string[]> => {
    const incident = await recorded(desk)
    const at = stepsOf(incident, 'all')[(await place()) - 1]?.at ?? 0
    const later = incident.timeline.filter(({ knownAt }) => knownAt > at).map(({ text }) => text)
    const isReasonKnown = incident.timeline.some(({ reason, endedAt }) => reason === REASON && (endedAt ?? 0) <= at)
    return [TITLE, ...later, ...(isReasonKnown ? [] : [REASON])]
  }
  /** What the room must not be told as it stands: under fog also what was not known. */
  const secrets = async (): Promise<readonly string[]> => {
    const always = [...Object.values(PRIVATE), ...(looks.areNamesOff ? NAMES : [])]
    return looks.isFogged ? [...always, ...(await unknown())] : always
  }
  /** What was secret at the last look: a secret all the time since is one at this look too. */
  let before: readonly string[] = Object.values(PRIVATE)
  /** Neither at any moment since the last look, nor now in what the room shows or a screen reader is told. */
  const quiet = async () => {
    const kept = await secrets()
    const allTheTime = kept.filter((secret) => before.includes(secret))
    before = kept
    expect(secretsIn((await toldSince(room)).join('\n'), allTheTime)).toEqual([])
    expect(await givenAway(room, kept)).toEqual([])
  }

  const legible = async () => expect(await violationsInEveryLook(room)).toEqual([])

  it('is prepared: roles, invitees, a pivot and a private question', async () => {
    await stage('Prepare')
    await goTo(desk, desk.getByRole('combobox', { name: 'Facilitator', exact: true }))
    await desk.keyboard.type('Noor Haddad')
    await keys('Enter', 'Escape')
    await press(button('Invite Anastasia'))
    await type('Invite somebody else', 'Okafor')
    await quiet()
    await press(button('Mark a pivot…'))
    await desk.keyboard.type('spammers found')
    await desk.getByRole('menuitem', { name: /Spammers found/ }).waitFor()
    await keys('Enter')
    const question = desk.getByRole('textbox', { name: /^Private question on: Spammers found/ })
    await goTo(desk, question)
    await desk.keyboard.type(PRIVATE.question)
    await keys('Tab')
    await desk.getByText('1 pivot, 1 question').waitFor()
  })

  it('opens with the rules, notes who is here, and sums up', async () => {
    await press(button('Edit the agenda'))
    await press(desk.getByRole('radio', { name: '60 minutes' }))
    await press(desk.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }))
    await desk.getByRole('dialog').waitFor({ state: 'detached' })
    began = performance.now()
    await press(button('Start the meeting'))
    await inRoom('We are here to learn')
    await quiet()
    for (const name of NAMES) await press(desk.getByRole('button', { name, exact: true }))
    await desk.clock.fastForward('05:00')
    await keys('.')
    await inRoom('What happened, in short')
    await quiet()
    await desk.clock.fastForward('03:00')
  })

  it('walks under fog, and the room is told nothing before it was known', async () => {
    await keys('.')
    await room.getByRole('heading', { level: 2 }).waitFor()
    looks.isFogged = true
    await quiet()
    await legible()
    for (let step = 2; step <= 5; step += 1) {
      await keys('ArrowRight')
      await expect.poll(place).toBe(step)
      await room.getByRole('article', { name: new RegExp(`^Event ${step} of`) }).waitFor()
      await quiet()
    }
    // Whoever shares the facilitator's own window instead gives nothing away either: head, steps, board and all.
    await press(desk.getByRole('button', { name: 'Steps', exact: true }))
    await desk.getByRole('listbox', { name: 'Events in the order they became known' }).waitFor()
    expect(await givenAway(desk, await unknown())).toEqual([])
    await keys('Enter')
    await keys('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft')
    await expect.poll(place).toBe(1)
    await keys('j')
    await room.getByRole('heading', { name: /Spammers found/ }).waitFor()
    await desk.getByRole('region', { name: 'Your question' }).getByText(PRIVATE.question).waitFor()
    await quiet()
  })

  it('takes down what is said there, and gives none of it to the room but the verdict', async () => {
    const notes = desk.getByRole('region', { name: 'Notes on this event' })
    await keys('1')
    await keys('n')
    await desk.keyboard.type(PRIVATE.note)
    await quiet()
    await keys('Enter')
    await notes.getByRole('listitem').filter({ hasText: PRIVATE.note }).waitFor()
    await press(notes.getByRole('checkbox', { name: 'Private' }), 'Space')
    await keys('n')
    await desk.keyboard.type(PRIVATE.privateNote)
    await keys('Enter')
    await notes.getByRole('listitem').filter({ hasText: 'only here' }).waitFor()
    await keys('Escape', 'q')
    await desk.keyboard.type(PRIVATE.asked)
    await keys('Enter')
    await notes.getByRole('listitem').filter({ hasText: PRIVATE.asked }).waitFor()
    await quiet()
    await keys('Escape', 'p')
    await desk.keyboard.type(PRIVATE.parked)
    await keys('Enter')
    await desk.getByText('Opens when the timeline is agreed').waitFor()
    await quiet()
    await keys('Escape', 'a')
    await room.getByRole('article').getByText('Agreed').waitFor()
    await keys('d')
    await room.getByRole('article').getByText('Disputed').waitFor()
    await keys('Control+z')
    await room.getByRole('article').getByText('Agreed').waitFor()
    await desk.clock.fastForward('06:00')
  })

  it('adds the missing event, names who did it only while names are on, and zooms to the phase', async () => {
    await keys('m')
    const line = desk.getByRole('textbox', { name: 'Log an event' })
    await line.waitFor()
    const time = /\d\d:\d\d/.exec(await line.inputValue())?.[0] ?? ''
    await line.fill(`a 2017-01-31 ${time} @Okafor Blocked the worst addresses`)
    await keys('Enter')
    const entry = desk.getByRole('region', { name: 'Entry' })
    await entry.getByText(/^Saved/).waitFor()
    await keys('Escape', 'ArrowRight')
    await quiet()
    await press(desk.getByRole('switch', { name: 'Names' }), 'Space')
    looks.areNamesOff = true
    await expect.poll(async () => givenAway(room, NAMES)).toEqual([])
    const here = await place()
    for (const [turn, key] of ['ArrowLeft', 'z', 'ArrowRight', 'z'].entries()) {
      await keys(key)
      const at = turn < 2 ? here - 1 : here
      await room.getByRole('article', { name: new RegExp(`^Event ${at} of`) }).waitFor()
      await quiet()
    }
    await desk.clock.fastForward('02:00')
  })

  it('counts hands, pauses, takes more time, and goes on where it was after it was left', async () => {
    await press(button('Ask'))
    for (let hands = 0; hands < 2; hands += 1) await press(button('One hand more'))
    await press(desk.getByRole('switch', { name: 'Hands' }), 'Space')
    await room.getByRole('status').getByText('2', { exact: true }).waitFor()
    await press(button('Pause'))
    await inRoom(/paused/)
    await desk.clock.fastForward('02:00')
    await press(button('Go on'))
    await keys('+')
    await desk.clock.fastForward('01:00')
    await desk.reload()
    looks.isFogged = false
    await inRoom('The review goes on in a moment.')
    await desk.getByRole('tab', { name: 'Library' }).waitFor()
    await quiet()
    await desk.getByRole('grid', { name: 'Incidents' }).getByText(TITLE).dblclick()
    await keys('Control+3')
    await desk.getByRole('timer', { name: 'Walk the timeline' }).waitFor()
  })

  it('[V6] checks, learns and decides: votes, paths, factors, questions and actions', async () => {
    looks.areNamesOff = false
    await keys('.')
    await inRoom('Is it complete and correct?')
    await quiet()
    await desk.clock.fastForward('02:00')
    await keys('.')
    await inRoom('Went well')
    await type('What was hard?', 'Nobody saw the replica stop')
    await press(button(/^Vote for “Nobody saw the replica stop”/), 'v')
    await press(desk.getByRole('switch', { name: 'Hands' }), 'Space')
    await room.getByRole('listitem').filter({ hasText: 'Nobody saw the replica stop' }).getByText('1').waitFor()
    await quiet()
    await press(desk.getByRole('radio', { name: /^Misleading paths/ }))
    await inRoom('What misled us, and why it was reasonable')
    await inRoom(REASON)
    await quiet()
    await legible()
    await press(desk.getByRole('radio', { name: /^Contributing factors/ }))
    await type('Add a contributing factor', 'Replication was not watched')
    await inRoom('Replication was not watched')
    await press(desk.getByRole('radio', { name: /^Open questions/ }))
    await quiet()
    await type('Add an open question', OPEN_QUESTION)
    await inRoom(OPEN_QUESTION)
    await quiet()
    await legible()
    await desk.clock.fastForward('08:00')
    await keys('Escape')
    await stage('Actions')
    await type('Add an idea', IDEA)
    await desk.getByText(/rests until/).waitFor()
    expect(await givenAway(room, [...(await secrets()), IDEA])).toEqual([])
    await press(button('Decide now'))
    await press(button(`Make an action: ${IDEA}`))
    const action = desk.getByRole('article', { name: /^Action \d+$/ }).last()
    await expect.poll(() => action.textContent()).toContain(IDEA)
  })

  it('closes: the log of its time, the air time, the poll, the minutes, and a document that is reviewed', async () => {
    await stage('Actions')
    await keys('.')
    await inRoom('Next steps')
    await inRoom(IDEA)
    await desk.clock.fastForward('05:00')
    await keys('.')
    await button('Start another meeting').waitFor()
    await quiet()
    const took = await secondsOf(desk, ['Opening', 'summary', 'timeline', 'correct?', 'points', 'steps'])
    // Six, two and one minute of the walk; not the two of the pause. What the test took runs on that clock too.
    for (const [at, minutes] of [5, 3, 9, 2, 8, 5].entries()) {
      expect(took[at]).toBeGreaterThanOrEqual(minutes * 60)
      expect(took[at]).toBeLessThan(minutes * 60 + (performance.now() - began) / 1_000)
    }
    await stage('Close')
    const close = desk.getByRole('region', { name: 'Close the review' })
    await close.getByText(/^\d+ min( \d+ s)? of .* never discussed\.$/).waitFor()
    await press(button('One more: Who would come to such a review again?'))
    await desk.getByText('1 of 2 would come again').waitFor()
    await press(button('Set to in review'))
    expect(await button('Set to reviewed').isDisabled()).toBe(true)
    await stage('Actions')
    const count = await desk.getByRole('article', { name: /^Action \d+$/ }).count()
    for (let action = 1; action <= count; action += 1) {
      await type(`Owner of action ${action}`, 'Anastasia')
      await type(`Due date of action ${action}`, '2030-01-31')
    }
    await stage('Close')
    await press(button('Set to reviewed'))
    await button('Set to closed').waitFor()
    await desk.getByRole('list', { name: 'How it came here' }).getByText('Reviewed').waitFor()
    const written = await exported(desk, libraryDir, path.join(folder, 'out'))
    expect(written).toMatch(/\| Walk the timeline\s+\|/)
    for (const secret of [PRIVATE.question, PRIVATE.privateNote, PRIVATE.hidden]) expect(written).not.toContain(secret)
    await quiet()
  })
})
