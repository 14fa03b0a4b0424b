import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from './axe.ts'
import { ago, entryLine, inspector, log, logged, openIncident, row, savedRow, threads } from './desk.ts'
import { type launchFaultline, launchInUtc } from './launch.ts'

type App = Awaited<ReturnType<typeof launchFaultline>>

const focused = (window: Page): Promise<string> =>
  window.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')
const card = (window: Page, text: string) => threads(window).getByRole('listitem').filter({ hasText: text })
const press = async (window: Page, ...keys: readonly string[]) => {
  for (const key of keys) await window.keyboard.press(key)
}

describe('open threads', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'faultline-threads-'))
  const where = { libraryDir: path.join(folder, 'library'), userDataDir: path.join(folder, 'user') }
  let app: App
  const launch = async () => {
    app = await launchInUtc(where)
  }
  beforeAll(launch)
  afterAll(async () => {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('are worked through with the keyboard alone, and the focus stays with them', async () => {
    const { window } = app
    await openIncident(window, 'By keyboard', [
      { kind: 'impact', text: 'Checkout down', occurredAt: ago(50), scope: 'eu' },
      { kind: 'impact', text: 'Search slow', occurredAt: ago(40), scope: 'us' },
      { kind: 'hypothesis', text: 'Cache stampede', occurredAt: ago(30), people: ['Sam', 'Ana'] },
      { kind: 'escalation', text: 'Vendor', occurredAt: ago(20), escalatedTo: 'Sam', via: 'phone' },
      { kind: 'action', text: 'Roll back', occurredAt: ago(10), expectedEffect: 'errors fall', checkAt: ago(1) },
      { kind: 'note', text: 'Hit rate is flat', occurredAt: ago(5) },
    ])
    await press(window, 'Control+j')
    await expect.poll(() => focused(window)).toBe('Did it work? Roll back')
    await press(window, 'Tab', 'ArrowRight')
    await expect.poll(() => focused(window)).toBe('Partly: Roll back')
    await press(window, 'Enter')
    await row(window, 'Roll back').filter({ hasText: 'worked in part' }).waitFor()
    await expect.poll(() => focused(window)).toBe('E1 Vendor')

    // Paged again, declined, handed on, acknowledged: all on the one escalation.
    await press(window, 'Tab', 'ArrowRight', 'Enter', 'Enter')
    await card(window, 'E1').getByText('paged 2 times, last Sam by phone just now').waitFor()
    await expect.poll(() => focused(window)).toBe('E1 Vendor')
    await press(window, 'Tab', 'ArrowRight', 'ArrowRight', 'Enter')
    await window.keyboard.type('on a plane')
    await press(window, 'Enter')
    await card(window, 'E1').getByText('Sam declined: on a plane').waitFor()
    await card(window, 'E1').getByRole('button', { name: 'Hand on E1' }).focus()
    await press(window, 'Enter')
    await window.keyboard.type('Kim')
    await press(window, 'Enter')
    await card(window, 'E1')
      .getByText(/paged 3 times, last Kim/)
      .waitFor()
    await card(window, 'E1').getByRole('button', { name: 'Acknowledged E1' }).focus()
    await press(window, 'Enter', 'Enter')
    await row(window, 'E1 Vendor').filter({ hasText: 'acknowledged in 20 min' }).waitFor()
    await expect.poll(() => focused(window)).toBe('H1 Cache stampede')

    // The cost runs on the card; evidence is found by typing.
    await card(window, 'H1')
      .getByText(/60.person.min · 60.% of.impact/)
      .waitFor()
    await press(window, 'Tab', 'Tab', 'Enter')
    await window.getByRole('searchbox', { name: 'Find evidence for H1' }).waitFor()
    await window.keyboard.type('hit')
    await press(window, 'Enter')
    await card(window, 'H1').getByText('1 for, 0 against').waitFor()
    await press(window, 'Escape')
    await logged(window, 'n misses are rare -H1', 'misses are rare')
    await card(window, 'H1').getByText('1 for, 1 against').waitFor()
    await expect.poll(() => violations(window)).toEqual([])

    // Ruled out, with what would have shown it sooner.
    await press(window, 'Control+j')
    await expect.poll(() => focused(window)).toBe('H1 Cache stampede')
    await card(window, 'H1').getByRole('button', { name: 'Rule out H1' }).focus()
    await press(window, 'Enter')
    await window.keyboard.type('misses are too rare')
    await card(window, 'H1').getByRole('button', { name: 'More…' }).focus()
    await press(window, 'Enter')
    await window.keyboard.type('same graph as in May')
    await press(window, 'Tab')
    await window.keyboard.type('a panel with misses')
    await press(window, 'Enter')
    await row(window, 'ruled out: misses are too rare').filter({ hasText: '30 min lost' }).waitFor()
    await expect.poll(() => focused(window)).toBe('I1 Checkout down')

    // The impact ends everywhere in one gesture; after the last card the entry line has the focus.
    await card(window, 'I1').getByRole('button', { name: 'Ended everywhere, I1' }).focus()
    await press(window, 'Enter')
    await threads(window).getByText('Nothing is waiting').waitFor()
    await expect.poll(() => entryLine(window).evaluate((field) => field === document.activeElement)).toBe(true)
    await press(window, 'Control+z')
    await window.getByText('Undo end impact everywhere').waitFor()
    await card(window, 'I2').waitFor()
  })

  it('keep the states of a hypothesis and do not count the time in which it was parked', async () => {
    const { window } = app
    await openIncident(window, 'Parked', [
      { kind: 'hypothesis', text: 'Disk full', occurredAt: ago(40) },
      { kind: 'note', text: 'Graph of the disk', occurredAt: ago(35) },
    ])
    await logged(window, 'park H1 -30m waits for access', 'parked: waits for access')
    await card(window, 'H1').getByRole('button', { name: 'Reopen H1' }).click()
    await card(window, 'H1')
      .getByText(/10:\d\d$/)
      .waitFor()
    await row(window, 'H1 Disk full').click()
    const states = inspector(window).getByRole('region', { name: 'States' })
    await states.getByText('parked: waits for access').waitFor()
    await expect.poll(() => states.getByRole('listitem').count()).toBe(3)
    await inspector(window)
      .getByRole('region', { name: 'Cost' })
      .getByText(/^10 min/)
      .waitFor()

    await row(window, 'Graph of the disk').click()
    await inspector(window).getByRole('button', { name: 'Link to a hypothesis…' }).click()
    await window.keyboard.type('disk')
    await press(window, 'Enter')
    await card(window, 'H1').getByText('1 for, 0 against').waitFor()
    await inspector(window).getByRole('button', { name: 'No evidence for H1' }).click()
    await card(window, 'H1').getByText('no evidence yet').waitFor()
  })

  it('stay in their places while the user is on them, and scroll when there are many', async () => {
    const { window } = app
    const many = Array.from({ length: 22 }, (_, n) => ({
      kind: 'hypothesis' as const,
      text: `Guess ${String(n + 1).padStart(2, '0')} ${'that has very many words to say '.repeat(n === 0 ? 8 : 0)}`.trim(),
      occurredAt: ago(60 - n),
    }))
    await openIncident(window, 'Many threads', many)
    await press(window, 'Control+j', 'ArrowDown', 'ArrowDown')
    await expect.poll(() => focused(window)).toBe('H3 Guess 03')
    const before = await card(window, 'H3').boundingBox()
    // An escalation is more urgent, and would come first.
    await window.evaluate(async () => {
      const found = await self.api.listIncidents()
      const id = found.ok ? found.value.find(({ title }) => title === 'Many threads')?.id : undefined
      if (id === undefined) throw new Error('no incident')
      const at = Date.now() as Parameters<typeof self.api.createIncident>[0]['startedAt']
      await self.api.dispatch(id, { kind: 'addEvent', event: { kind: 'escalation', text: 'Vendor', occurredAt: at } })
    })
    await row(window, 'Vendor').waitFor()
    await threads(window).getByText('23', { exact: true }).waitFor()
    expect(await card(window, 'H3').boundingBox()).toEqual(before)
    await expect.poll(() => focused(window)).toBe('H3 Guess 03')
    await press(window, 'End')
    await expect.poll(() => focused(window)).toBe('H20 Guess 20')
    await entryLine(window).click()
    await expect.poll(() => threads(window).getByRole('listitem').first().textContent()).toContain('E1 Vendor')
    await threads(window).getByRole('button', { name: 'Show 3 more' }).click()
    await card(window, 'H22').waitFor()
  })

  it('hand a role over with the state in front of both, and give reasons for changes', async () => {
    const { window } = app
    await openIncident(window, 'Hand over', [
      { kind: 'impact', text: 'Checkout down', occurredAt: ago(50) },
      { kind: 'hypothesis', text: 'Cache stampede', occurredAt: ago(30) },
      { kind: 'communication', text: 'First update', occurredAt: ago(12), audience: 'customers' },
    ])
    await press(window, 'Control+Shift+c')
    await window.getByRole('dialog', { name: 'Take command' }).waitFor()
    await window.keyboard.type('Lee')
    await press(window, 'Tab', 'Enter')
    await window.getByRole('button', { name: 'Commander Lee. Change' }).waitFor()

    await press(window, 'Control+Shift+c')
    const sheet = window.getByRole('dialog', { name: 'Hand over' })
    await sheet.getByRole('region', { name: 'Open hypotheses' }).getByText('H1 Cache stampede').waitFor()
    await sheet.getByRole('region', { name: 'Impact going on' }).getByText('50 min').waitFor()
    await sheet.getByText(/Last update to customers at .*, 12 min ago/).waitFor()
    await sheet.getByText(/The next one (?:is|was) due at \d\d:\d\d UTC/).waitFor()
    await sheet.getByRole('region', { name: 'Roles so far' }).getByText('Lee').waitFor()
    await window.keyboard.type('Ana')
    await sheet.getByRole('button', { name: 'Ana refuses' }).click()
    await savedRow(window, 'Ana did not take command from Lee').waitFor()
    await sheet.waitFor({ state: 'detached' })

    await press(window, 'Control+Shift+c')
    await sheet.waitFor()
    await window.keyboard.type('Kim')
    await window.getByRole('textbox', { name: /What else must they know/ }).fill('vendor calls at 16:30')
    await press(window, 'Enter')
    await row(window, 'Command handed from Lee to Kim').filter({ hasText: 'vendor calls at 16:30' }).waitFor()
    await window.getByRole('button', { name: 'Commander Kim. Change' }).waitFor()
    await expect.poll(() => violations(window)).toEqual([])
    await press(window, 'Control+z')
    await window.getByRole('button', { name: 'Commander Lee. Change' }).waitFor()

    await press(window, 'Control+Shift+s')
    await window.getByRole('dialog', { name: 'Change status' }).waitFor()
    await press(window, 'ArrowDown', 'Enter')
    await window.getByRole('textbox', { name: /^Why/ }).waitFor()
    await window.keyboard.type('bad index')
    await press(window, 'Enter')
    await row(window, 'Status investigating → identified').filter({ hasText: 'bad index' }).waitFor()
    await press(window, 'Control+Shift+e')
    await window.getByRole('dialog', { name: 'Change severity' }).waitFor()
    await press(window, 'ArrowUp', 'Enter')
    await window.getByRole('textbox', { name: /^Why/ }).waitFor()
    await press(window, 'Enter')
    await window.getByRole('button', { name: /^Severity: SEV1/ }).waitFor()
  })

  it('set milestones by hand in the review, with a reason, and let the log say again', async () => {
    const { window } = app
    const day = (time: string) => Date.parse(`2026-03-02T${time}:00Z`) as ReturnType<typeof ago>
    await openIncident(window, 'Milestones', [
      { kind: 'impact', text: 'Down', occurredAt: day('10:00'), endedAt: day('11:00') },
      { kind: 'detection', text: 'Alert', occurredAt: day('10:05') },
      { kind: 'escalation', text: 'Vendor', occurredAt: day('10:06') },
    ])
    await press(window, 'Control+3')
    await window.getByRole('radio', { name: 'Facts' }).click()
    const facts = window.getByRole('complementary', { name: 'Key facts' })
    await facts.getByRole('button', { name: 'Set detection by hand' }).click()
    await window.keyboard.type('soon')
    await press(window, 'Enter')
    await window.getByText('Write it as').waitFor()
    await window.getByRole('textbox', { name: /^At, UTC/ }).fill('10:20')
    await window.getByRole('textbox', { name: 'Why by hand?' }).fill('the pager was muted')
    await press(window, 'Enter')
    await facts.getByText('set by hand: the pager was muted').waitFor()
    await facts.getByText('20 min', { exact: true }).waitFor()
    await facts.getByRole('button', { name: 'Set escalation by hand' }).click()
    await window.getByRole('button', { name: 'There was none' }).click()
    await facts.getByText('there was none').waitFor()
    await facts.getByRole('button', { name: 'Set detection by hand' }).click()
    await window.getByRole('button', { name: 'Let the log say' }).click()
    await facts.getByText('5 min', { exact: true }).waitFor()
  })

  it('ask whether an effect came, also after a restart, and a decision what it was chosen over', async () => {
    await openIncident(app.window, 'Effects')
    await logged(app.window, 'a rolled back; expect errors to fall in 5 min', 'rolled back')
    await logged(app.window, 'x fail over to the replica', 'fail over to the replica')
    await card(app.window, 'rolled back').getByText('expected: errors to fall').waitFor()
    await app.close()
    await launch()
    const { window } = app
    await window.getByRole('grid', { name: 'Incidents' }).getByText('Effects').dblclick()
    await log(window).waitFor()
    await card(window, 'rolled back')
      .getByText(/ask \d\d:\d\d UTC/)
      .waitFor()
    await card(window, 'rolled back')
      .getByRole('button', { name: /^Answer now/ })
      .click()
    await card(window, 'rolled back')
      .getByRole('button', { name: /^Worked/ })
      .click()
    await row(window, 'rolled back').filter({ hasText: 'worked' }).waitFor()
    await card(window, 'fail over')
      .getByRole('button', { name: /^Options/ })
      .click()
    await window.keyboard.type('restart the primary')
    await press(window, 'Tab')
    await window.keyboard.type('less data to lose')
    await press(window, 'Enter')
    await row(window, 'fail over to the replica').filter({ hasText: 'less data to lose' }).waitFor()
    await threads(window).getByText('Nothing is waiting').waitFor()
  })
})
