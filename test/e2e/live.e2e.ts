import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsInEveryLook } from './axe.ts'
import {
  ago,
  enter,
  entryLine,
  inspector,
  log,
  logged,
  openIncident,
  row,
  savedRow,
  threads,
  timeline,
} from './desk.ts'
import { type launchFaultline, launchInUtc } from './launch.ts'

type App = Awaited<ReturnType<typeof launchFaultline>>

const minuteAgo = (minutes: number): string => new Date(ago(minutes)).toISOString().slice(11, 16)

describe('the live view', () => {
  let app: App
  beforeAll(async () => {
    app = await launchInUtc()
  })
  afterAll(() => app.close())

  it('logs several kinds, says what it understood before Enter, and shows each as saved', async () => {
    const { window } = app
    await openIncident(window, 'Checkout fails')
    await entryLine(window).click()
    await window.keyboard.type('h cache stampede after deploy 412 -4m @lee #checkout')
    const understood = window.getByRole('list', { name: 'Understood' })
    await window.getByRole('list', { name: 'Kind' }).getByText('Hypothesis').waitFor()
    await expect.poll(() => understood.textContent()).toContain('4 min ago')
    await expect.poll(() => understood.textContent()).toContain('lee')
    await expect.poll(() => understood.textContent()).toContain('checkout')
    await window.keyboard.press('Enter')
    await row(window, 'H1 cache stampede after deploy 412').waitFor()
    await expect.poll(() => entryLine(window).inputValue()).toBe('')
    await window
      .getByRole('status')
      .filter({ hasText: /^Saved \d\d:\d\d:\d\d UTC · \d+ ms$/ })
      .waitFor()

    const clock = minuteAgo(9)
    await logged(window, `d alert: error rate at 38 % ${clock}`, 'error rate at 38 %')
    await logged(window, 'a roll back deploy 412', 'roll back deploy 412')
    await logged(window, 'plain words are a note', 'plain words are a note')
    await expect.poll(() => row(window, 'error rate at 38 %').textContent()).toContain(`${clock}:00`)
    const texts = await log(window).getByRole('row').allTextContents()
    const order = ['error rate', 'H1 cache stampede', 'roll back', 'plain words'].map((text) =>
      texts.findIndex((line) => line.includes(text)),
    )
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(order).not.toContain(-1)
  })

  it('keeps a part as text when its chip is dismissed', async () => {
    const { window } = app
    await openIncident(window, 'Dismissed chips')
    await entryLine(window).fill('n look at #main')
    await window.getByRole('button', { name: 'Keep “#main” as text' }).click()
    await window.keyboard.press('Enter')
    await row(window, 'look at #main').waitFor()
  })

  it('says why a line is refused and keeps it as typed', async () => {
    const { window } = app
    await openIncident(window, 'Refused lines')
    for (const [line, reason] of [
      ['q what is this', 'is no kind of event'],
      ['a restart 25:99', '25:99'],
      ['a restart !sev9', 'severity scale'],
      ['rule out H7: never was', 'There is no H7'],
    ] as const) {
      await entryLine(window).fill(line)
      await entryLine(window).press('Enter')
      await window.getByRole('alert').filter({ hasText: reason }).waitFor()
      await expect.poll(() => entryLine(window).inputValue()).toBe(line)
    }
    await window.getByText('Nothing logged yet').waitFor()
    expect(await log(window).getByRole('row').count()).toBe(0)
    await entryLine(window).fill('')
    expect(await window.getByRole('alert').filter({ hasText: /./ }).count()).toBe(0)
  })

  it('takes a line begun before the clock was set back, and gives the reason where one is refused late', async () => {
    const { window } = app
    const setBack = async (by: number, where: 'everywhere' | 'main alone') => {
      await app.app.evaluate(
        (_, ms) => Object.assign(Date, { now: () => Math.floor(performance.timeOrigin + performance.now()) - ms }),
        by,
      )
      if (where === 'main alone') return
      await window.evaluate(
        (ms) => void Object.assign(Date, { now: () => Math.floor(performance.timeOrigin + performance.now()) - ms }),
        by,
      )
    }
    try {
      await openIncident(window, 'Clock set back')
      await logged(window, 'n before', 'before')
      await entryLine(window).click()
      await window.keyboard.type('n begun early')
      await setBack(3_600_000, 'everywhere')
      await window.keyboard.press('Enter')
      await savedRow(window, 'begun early').waitFor()
      await expect.poll(() => entryLine(window).inputValue()).toBe('')
      await row(window, 'clock was moved back 1 h').waitFor()
      await timeline(window).locator('.fl-jump', { hasText: 'clock set back 1 h' }).waitFor()

      await setBack(7_200_000, 'main alone')
      await enter(window, 'n ahead of main')
      await window.getByRole('alert').filter({ hasText: 'still ahead of this computer’s clock' }).waitFor()
      await expect.poll(() => entryLine(window).inputValue()).toBe('n ahead of main')
      await setBack(0, 'everywhere')
      await window.keyboard.press('Enter')
      await savedRow(window, 'ahead of main').waitFor()
    } finally {
      await setBack(0, 'everywhere')
    }
  })

  it('acts on what is open by typing: rule out, acknowledge, end, severity, status', async () => {
    const { window } = app
    await openIncident(window, 'Verbs', [
      { kind: 'impact', text: 'Checkout down', occurredAt: ago(50) },
      { kind: 'hypothesis', text: 'Cache', occurredAt: ago(40) },
      { kind: 'escalation', text: 'Vendor', occurredAt: ago(20) },
    ])
    await logged(window, 'rule out H1: hit rate flat', 'ruled out: hit rate flat')
    await logged(window, 'ack E1 -2m', 'acknowledged in 18 min')
    await enter(window, 'end I1')
    await threads(window).getByText('Nothing is waiting').waitFor()
    await enter(window, '!sev1')
    await window.getByRole('button', { name: /^Severity: SEV1/ }).waitFor()
    await enter(window, '=resolved')
    await window.getByRole('button', { name: /^Status: Resolved/ }).waitFor()
  })

  it('rules a hypothesis out from its thread, with the reason and the time it cost', async () => {
    const { window } = app
    await openIncident(window, 'Threads', [{ kind: 'hypothesis', text: 'Pool too small', occurredAt: ago(31) }])
    await threads(window).getByText('31:0').waitFor()
    await threads(window).getByRole('button', { name: 'Rule out H1' }).click()
    await window.keyboard.type('pool was half empty')
    await window.keyboard.press('Enter')
    await row(window, 'ruled out: pool was half empty').waitFor()
    await expect.poll(() => row(window, 'Pool too small').textContent()).toContain('31 min lost')
    await expect.poll(() => timeline(window).textContent()).toContain('1 misleading path · 31 min lost')
    await threads(window).getByText('Nothing is waiting').waitFor()
  })

  it('selects both ways between log and timeline, and shows the event in the inspector', async () => {
    const { window } = app
    await openIncident(window, 'Selection', [
      { kind: 'action', text: 'Restart the pool', occurredAt: ago(30) },
      { kind: 'detection', text: 'Alert on latency', occurredAt: ago(40) },
    ])
    await row(window, 'Restart the pool').click()
    await timeline(window).locator('.vis-selected', { hasText: 'Restart the pool' }).first().waitFor()
    await expect
      .poll(() => inspector(window).getByRole('textbox', { name: 'Text' }).inputValue())
      .toBe('Restart the pool')

    await timeline(window).locator('.fl-point', { hasText: 'Alert on latency' }).click()
    await log(window).locator('[role=row][aria-selected=true]', { hasText: 'Alert on latency' }).waitFor()
    await expect
      .poll(() => inspector(window).getByRole('textbox', { name: 'Text' }).inputValue())
      .toBe('Alert on latency')
  })

  it('corrects fields in the inspector, keeps what is refused with the reason, and shows the history', async () => {
    const { window } = app
    const at = '2026-03-02T10:00:00Z'
    await openIncident(window, 'Corrections', [
      { kind: 'action', text: 'Restat', occurredAt: Date.parse(at) as ReturnType<typeof ago> },
    ])
    await row(window, 'Restat').click()
    const text = inspector(window).getByRole('textbox', { name: 'Text' })
    await text.fill('Restart')
    // The second key comes while the first one's correction is being saved.
    await Promise.all([window.keyboard.press('Enter'), window.keyboard.press('Escape')])
    await expect.poll(() => entryLine(window).evaluate((field) => field.contains(document.activeElement))).toBe(true)
    await row(window, 'Restart').waitFor()

    const happened = inspector(window).getByRole('textbox', { name: 'Happened' })
    await happened.fill('half past ten')
    await happened.press('Enter')
    await inspector(window).getByText('Write it as').waitFor()
    await expect.poll(() => happened.inputValue()).toBe('half past ten')
    await happened.fill('10:30')
    await happened.press('Enter')
    await row(window, '10:30:00').waitFor()
    await expect.poll(() => happened.inputValue()).toBe('2026-03-02 10:30:00')

    await happened.fill('2999-01-01 00:00')
    await happened.press('Enter')
    await inspector(window)
      .getByText(/still ahead/)
      .waitFor()
    await happened.press('Escape')
    await expect.poll(() => happened.inputValue()).toBe('2026-03-02 10:30:00')

    await inspector(window)
      .getByRole('button', { name: /^edited/ })
      .click()
    await inspector(window).getByText('Text: Restat to Restart').waitFor()
    await inspector(window).getByText('Happened: 2026-03-02 10:00:00 UTC to 2026-03-02 10:30:00 UTC').waitFor()
  })

  it('undoes and redoes with a name for what was undone', async () => {
    const { window } = app
    await openIncident(window, 'Undo', [{ kind: 'hypothesis', text: 'Disk full', occurredAt: ago(10) }])
    await logged(window, 'rule out H1: plenty left', 'ruled out: plenty left')
    await entryLine(window).press('Control+z')
    await window.getByText('Undo rule out H1').waitFor()
    await row(window, 'Disk full').filter({ hasNotText: 'ruled out' }).waitFor()
    await entryLine(window).press('Control+Shift+z')
    await row(window, 'ruled out: plenty left').waitFor()
  })

  it('retracts the selected event with Delete, shows it on request and restores it', async () => {
    const { window } = app
    await openIncident(window, 'Retracted', [{ kind: 'note', text: 'A slip', occurredAt: ago(10) }])
    await row(window, 'A slip').click()
    await window.keyboard.press('Delete')
    await row(window, 'A slip').waitFor({ state: 'detached' })
    await window.getByRole('button', { name: 'retracted 1' }).click()
    await row(window, 'retracted by Lee').getByRole('button', { name: 'Restore' }).click()
    await row(window, 'A slip').filter({ hasNotText: 'retracted' }).waitFor()
  })

  it('takes what is typed anywhere, and the slash, to the entry line', async () => {
    const { window } = app
    await openIncident(window, 'Typing', [{ kind: 'note', text: 'A line', occurredAt: ago(10) }])
    await row(window, 'A line').click()
    await window.keyboard.type('a typed from the log')
    await expect.poll(() => entryLine(window).inputValue()).toBe('a typed from the log')
    await window.keyboard.press('Enter')
    await savedRow(window, 'typed from the log').click()
    await window.keyboard.press('/')
    await expect.poll(() => entryLine(window).evaluate((field) => field === document.activeElement)).toBe(true)
    await expect.poll(() => entryLine(window).inputValue()).toBe('')
  })

  it('has nothing that the accessibility checker objects to', async () => {
    const { window } = app
    await openIncident(window, 'Accessible', [
      { kind: 'impact', text: 'Down', occurredAt: ago(50) },
      { kind: 'hypothesis', text: 'Cache', occurredAt: ago(40) },
      { kind: 'escalation', text: 'Vendor', occurredAt: ago(20) },
      {
        kind: 'note',
        text: 'A note with #tags',
        occurredAt: ago(10),
        tags: ['db'],
      },
    ])
    await row(window, 'Cache').click()
    await entryLine(window).fill('h half a line -4m @lee')
    await window.getByRole('list', { name: 'Understood' }).getByText('4 min ago').waitFor()
    await expect.poll(() => violationsInEveryLook(window)).toEqual([])
  })
})
