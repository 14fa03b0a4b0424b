import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ago, entryLine, log, logged, openIncident, row } from './desk.ts'
import { launchFaultline } from './launch.ts'

describe('updates and reminders', () => {
  let app: Awaited<ReturnType<typeof launchFaultline>>

  beforeAll(async () => {
    app = await launchFaultline()
  })
  afterAll(async () => {
    await app?.close()
  })

  it('says that an update is overdue, copies its text with one key and starts the clock anew once it is sent', async () => {
    const { window } = app
    await openIncident(window, 'Orders are lost', [
      { kind: 'detection', text: 'Alert: orders fail', occurredAt: ago(42) },
      { kind: 'hypothesis', text: 'Pool is too small', occurredAt: ago(20) },
    ])
    const reminder = window.getByRole('region', { name: 'Reminder' })
    await reminder.getByText('The next update is 12 min overdue.').waitFor()
    await window.getByRole('button', { name: /update overdue/ }).waitFor()
    await entryLine(window).click()
    await window.keyboard.type('half a thought')
    await window.keyboard.press('ControlOrMeta+u')
    const toast = window.getByRole('alertdialog').filter({ hasText: 'Update copied' })
    await toast.waitFor()
    const copied = await app.app.evaluate(({ clipboard }) => clipboard.readText())
    expect(copied).toMatch(
      /^Orders are lost · SEV2 · Investigating · \d\d:\d\d UTC\n\nConditions\n- Looking into H1 Pool/,
    )
    expect(copied).toContain('Alert: orders fail')
    expect(copied).toContain('- Somebody to take command')
    await expect.poll(() => entryLine(window).inputValue()).toBe('half a thought')
    await toast.getByRole('button', { name: 'Log it as sent' }).click()
    await row(window, 'Update sent').waitFor()
    await window
      .getByRole('timer')
      .filter({ hasText: /^00:0\d since the last entry/ })
      .waitFor()
    await window.getByRole('button', { name: /(30:00|29:\d\d) next update due/ }).waitFor()
    await reminder.waitFor({ state: 'detached' })
  })

  it('puts only what is new into the next one, and lets choose how often one is due', async () => {
    const { window } = app
    await entryLine(window).fill('')
    await logged(window, 'a rolled back deploy 412', 'rolled back deploy 412')
    await window.getByRole('button', { name: /next update due/ }).click()
    const sheet = window.getByRole('dialog', { name: 'The next update' })
    await expect.poll(() => sheet.locator('pre').textContent()).toContain('rolled back deploy 412')
    expect(await sheet.locator('pre').textContent()).not.toContain('Alert: orders fail')
    await sheet.getByRole('radio', { name: '15 min' }).click()
    await window.getByRole('button', { name: /14:\d\d next update due/ }).waitFor()
    await window.keyboard.press('Escape')
    await log(window).focus()
    await window.keyboard.press('ControlOrMeta+z')
    await window.getByRole('button', { name: /29:\d\d next update due/ }).waitFor()
  })

  it('keeps its peace when it is told to', async () => {
    const { window } = app
    await openIncident(window, 'Late', [{ kind: 'detection', text: 'Alert', occurredAt: ago(42) }])
    const reminder = window.getByRole('region', { name: 'Reminder' })
    await reminder.getByRole('button', { name: 'Not now' }).click()
    await reminder.waitFor({ state: 'detached' })
    await expect.poll(() => entryLine(window).evaluate((field) => field === document.activeElement)).toBe(true)
    await openIncident(window, 'Later', [{ kind: 'detection', text: 'Alert', occurredAt: ago(42) }])
    await reminder.getByRole('button', { name: 'Do not disturb: no reminders' }).click()
    await reminder.waitFor({ state: 'detached' })
    await window.getByRole('button', { name: 'More' }).click()
    await window.getByRole('menuitem', { name: /Do not disturb/ }).click()
    await reminder.waitFor()
  })
})
