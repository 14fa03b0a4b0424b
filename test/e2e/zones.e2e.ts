import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ago, inspector, log, openIncident, row, timeline } from './desk.ts'
import { launchFaultline } from './launch.ts'

describe('time zones', () => {
  let app: Awaited<ReturnType<typeof launchFaultline>>

  beforeAll(async () => {
    app = await launchFaultline()
  })
  afterAll(async () => {
    await app?.close()
  })

  it('shows every time in the zone that is chosen', async () => {
    const { window } = app
    const at = Date.parse('2026-07-01T10:00:00Z') as ReturnType<typeof ago>
    await openIncident(window, 'Zones', [{ kind: 'note', text: 'A moment', occurredAt: at }])
    await row(window, 'A moment').click()
    await row(window, '10:00:00').waitFor()
    await window.evaluate(() => self.api.saveSettings({ zone: 'Europe/Berlin' }))
    await window.reload()
    await window.getByRole('grid', { name: 'Incidents' }).getByText('Zones').dblclick()
    await row(window, '12:00:00').click()
    await expect.poll(() => row(window, '12:00:00').textContent()).toContain('Berlin +2')
    await inspector(window).getByText('times in Berlin +2').waitFor()
    await expect
      .poll(() => inspector(window).getByRole('textbox', { name: 'Happened' }).inputValue())
      .toBe('2026-07-01 12:00:00')
    await timeline(window).locator('[data-row=zone]').filter({ hasText: 'Berlin +2' }).waitFor()
    await window.evaluate(() => self.api.saveSettings({ zone: 'UTC' }))
    await window.reload()
  })

  it('shows two zones at once, tells the repeated hour of an autumn night apart, and swaps them by key', async () => {
    const { window } = app
    const note = (text: string, time: string) => ({
      kind: 'note' as const,
      text,
      occurredAt: Date.parse(time) as ReturnType<typeof ago>,
    })
    const night = [note('Before the change', '2025-10-26T00:30:00Z'), note('After the change', '2025-10-26T01:30:00Z')]
    await openIncident(window, 'Autumn', night)
    await window.getByRole('button', { name: 'Times are in UTC. Change' }).click()
    const second = window.getByRole('combobox', { name: 'Beside it' })
    await second.fill('Europe/Berlin')
    await second.press('Enter')
    await window.keyboard.press('Escape')
    await expect
      .poll(() => row(window, 'Before the change').textContent())
      .toMatch(/26 Oct 2025 · UTC · Berlin \+2.*00:30:00.*02:30/)
    await expect.poll(() => row(window, 'After the change').textContent()).toMatch(/UTC · Berlin \+1.*01:30:00.*02:30/)
    await log(window).focus()
    await window.keyboard.press('ControlOrMeta+Shift+U')
    await row(window, '02:30:00').first().waitFor()
    await expect.poll(() => row(window, 'After the change').textContent()).toMatch(/Berlin \+1 · UTC.*02:30:00.*01:30/)
    await window.evaluate(() => self.api.saveSettings({ zone: 'UTC', secondZone: null }))
    await window.reload()
  })
})
