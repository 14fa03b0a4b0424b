import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {} from '../../renderer/api.ts'
import { ago, openIncident } from './desk.ts'
import { launchInUtc } from './launch.ts'

describe('a review of half an hour', () => {
  let faultline: Awaited<ReturnType<typeof launchInUtc>>
  let desk: Page
  let room: Page
  const PRIVATE = 'ask what the page really said'

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
      const event = opened.value.entries.find(({ op }) => op.op === 'event.add')
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
})
