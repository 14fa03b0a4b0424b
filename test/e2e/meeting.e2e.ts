import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {} from '../../renderer/api.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { ago, openIncident } from './desk.ts'
import { launchInUtc } from './launch.ts'
import { plantAttribute, plantPassing, plantStanding, sendUndrawn } from './plantedLeaks.ts'
import { givenAway, secretsIn, toldSince, watchRooms } from './toldInRoom.ts'

describe('a review of half an hour', () => {
  let faultline: Awaited<ReturnType<typeof launchInUtc>>
  let desk: Page
  let room: Page
  const PRIVATE = 'ask what the page really said'
  const SECRETS = [PRIVATE]

  beforeAll(async () => {
    faultline = await launchInUtc()
    desk = faultline.window
    const at = (minutes: number) => ({ occurredAt: ago(minutes), knownAt: ago(minutes) })
    await openIncident(desk, 'Orders are lost', [
      { kind: 'detection', text: 'alert fires', ...at(50) },
      { kind: 'hypothesis', text: 'the cache is cold', people: ['Kim'], ...at(45) },
      { kind: 'resolution', text: 'queue drained', ...at(20) },
    ])
    await desk.evaluate(async (question) => {
      const [incident] = (await self.api.listIncidents().then((answer) => (answer.ok ? answer.value : []))) ?? []
      if (incident === undefined) throw new Error('no incident')
      const opened = await self.api.openIncident(incident.id)
      if (!opened.ok) throw new Error('not open')
      const entries = opened.value.entries.flatMap((part): readonly JournalEntry[] => JSON.parse(part))
      const event = entries.find(({ op }) => op.op === 'event.add')
      if (event?.op.op !== 'event.add') throw new Error('no event')
      await self.api.dispatch(incident.id, {
        kind: 'putRecords',
        records: [{ collection: 'eventMark', id: event.op.d.event, changes: { question } }],
      })
    }, PRIVATE)
    await desk.keyboard.press('ControlOrMeta+3')
    await desk.getByRole('button', { name: 'Edit the agenda' }).click()
    await desk.getByRole('radio', { name: '30 minutes' }).click()
    await desk.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click()
    await desk.getByRole('dialog').waitFor({ state: 'detached' })
    await watchRooms(faultline.app.context())
    const opening = faultline.app.waitForEvent('window')
    await desk.keyboard.press('ControlOrMeta+Shift+R')
    room = await opening
    await room.getByRole('main', { name: 'The room' }).waitFor()
  })
  afterAll(() => faultline?.close())

  const told = async () => {
    const text = (await room.locator('body').innerText()) + (await room.content())
    expect(text).not.toContain(PRIVATE)
    return text
  }
  const clock = (page: Page) => page.getByRole('timer', { name: 'Opening' }).first()

  it('runs by its agenda with a clock that both windows show, over time and paused', async () => {
    await desk.clock.install()
    await desk.getByRole('button', { name: 'Start the meeting' }).click()
    await room.getByText('We are here to learn').waitFor()
    await told()
    await desk.clock.fastForward('02:00')
    await expect.poll(() => clock(desk).innerText()).toMatch(/^(1:00|0:5\d)/)
    await expect.poll(() => clock(room).innerText()).toMatch(/^(1:00|0:5\d)/)
    await desk.clock.fastForward('02:00')
    await expect.poll(() => clock(desk).innerText()).toMatch(/^\+1:0\d/)
    await desk.getByText('Over the plan. Take more time, or move on.').waitFor()
    await desk.keyboard.press('Space')
    await room.getByText('paused').waitFor()
    await desk.keyboard.press('Space')
    // Two quick presses go two blocks on.
    await desk.keyboard.press('.')
    await desk.keyboard.press('.')
    await room.getByRole('heading', { name: 'Went well' }).waitFor()
    await desk.keyboard.press(',')
    await room.getByRole('banner').getByText('Walk the timeline').waitFor()
  })

  it('shows the room the step and nothing of what comes, and hears its keys', async () => {
    await room.getByRole('heading', { name: 'alert fires' }).waitFor()
    expect(await told()).not.toContain('queue drained')
    await desk.keyboard.press('ArrowRight')
    await room.getByRole('heading', { name: 'the cache is cold' }).waitFor()
    expect(await told()).toContain('Kim')
    await desk.getByText('Names', { exact: true }).click()
    await expect.poll(told).not.toContain('Kim')
    await room.keyboard.press('PageDown')
    await room.getByRole('heading', { name: 'queue drained' }).waitFor()
    await told()
  })

  it('is watched: a leak that stands is noticed, one of a moment, and one that is sent and never drawn', async () => {
    const since = async () => secretsIn((await toldSince(room)).join('\n'), SECRETS)
    expect(await since()).toEqual([])
    await plantStanding(room, PRIVATE, async () => {
      expect(await givenAway(room, SECRETS)).toEqual([PRIVATE])
      expect(await since()).toEqual([PRIVATE])
    })
    await since()
    await plantPassing(room, PRIVATE)
    expect(await since()).toEqual([PRIVATE])
    await plantAttribute(room, PRIVATE)
    expect(await since()).toEqual([PRIVATE])
    await sendUndrawn(faultline.app, PRIVATE)
    await expect.poll(since).toEqual([PRIVATE])
    await desk.keyboard.press('ArrowLeft')
    await room.getByRole('heading', { name: 'the cache is cold' }).waitFor()
    await desk.keyboard.press('ArrowRight')
    await room.getByRole('heading', { name: 'queue drained' }).waitFor()
  })

  it('can ask main for nothing of the incident from the room', async () => {
    const answers = await room.evaluate(() => Object.keys(self.api))
    expect(answers).toEqual(['roomView', 'tellFacilitator', 'toggleRoomFullScreen', 'reportCrash', 'onRoomView'])
  })

  it('goes on in the room after a reload, is over at its end, and closing the room is noticed', async () => {
    await room.reload()
    await room.getByRole('heading', { name: 'queue drained' }).waitFor()
    await desk.keyboard.press('.')
    await room.getByRole('heading', { name: 'Went well' }).waitFor()
    await told()
    await desk.keyboard.press('.')
    await desk.getByRole('heading', { name: 'Next steps' }).or(desk.getByText('Next steps').first()).waitFor()
    await desk.keyboard.press('.')
    await desk.getByRole('button', { name: 'Start another meeting' }).waitFor()
    await room.close()
    await desk.getByRole('button', { name: 'Room window', exact: true }).waitFor()
  })

  it('fills the second screen, leaves it by F11, shows what it showed, and comes back when that is unplugged', async () => {
    const { app } = faultline
    const laptop = { x: 0, y: 0, width: 1200, height: 700 }
    const projector = { x: 1210, y: 20, width: 690, height: 600 }
    // This machine has one screen.
    const plug = (screens: readonly (typeof laptop)[]) =>
      app.evaluate(({ screen }, areas) => {
        const all = areas.map((area, id) => ({ ...screen.getPrimaryDisplay(), id, bounds: area, workArea: area }))
        const [here = screen.getPrimaryDisplay()] = all
        screen.getAllDisplays = () => all
        screen.getDisplayMatching = () => here
      }, screens)
    await plug([laptop, projector])
    const opening = app.waitForEvent('window')
    await desk.keyboard.press('ControlOrMeta+Shift+R')
    room = await opening
    await room.getByRole('heading', { name: 'Next steps' }).waitFor()
    const shown = await app.browserWindow(room)
    expect(await shown.evaluate((one) => one.getBounds())).toEqual(projector)
    for (const isFull of [true, false]) {
      await room.keyboard.press('F11')
      await expect.poll(() => shown.evaluate((one) => one.isFullScreen())).toBe(isFull)
    }
    await plug([laptop])
    await app.evaluate(({ screen }) => screen.emit('display-removed', {}, screen.getPrimaryDisplay()))
    await expect
      .poll(() => shown.evaluate((one) => one.getBounds()))
      .toEqual({ x: 408, y: 254, width: 792, height: 446 })
    await room.getByRole('heading', { name: 'Next steps' }).waitFor()
  })

  it('waits calmly while the window of the facilitator is gone, and goes with it', async () => {
    expect(await desk.getByRole('button', { name: 'Room window on' }).count()).toBe(1)
    await desk.reload()
    await room.getByText('The review goes on in a moment.').waitFor()
    expect(secretsIn((await toldSince(room)).join('\n'), SECRETS)).toEqual([])
    const closed = room.waitForEvent('close')
    await desk.close()
    await closed
  })
})
