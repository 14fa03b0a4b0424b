import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../../scripts/paths.mjs'
import { launchInUtc } from './launch.ts'

type App = Awaited<ReturnType<typeof launchInUtc>>

describe('the end of a review, and a drill', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'faultline-closing-'))
  let app: App
  beforeAll(async () => {
    for (const sample of ['gitlab-2017-01-31-database', 'fastly-2021-06-08']) {
      execFileSync(process.execPath, ['scripts/faultline.mjs', 'import', 'new', `assets/samples/${sample}.json`], {
        cwd: ROOT,
        env: { ...process.env, FAULTLINE_LIBRARY: path.join(folder, 'library') },
      })
    }
    app = await launchInUtc({ libraryDir: path.join(folder, 'library') })
  })
  afterAll(async () => {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const open = async (title: RegExp) => {
    await app.window.keyboard.press('Control+1')
    await app.window.getByRole('grid', { name: 'Incidents' }).getByText(title).dblclick()
    await app.window.getByRole('grid', { name: 'Event log' }).waitFor()
  }
  const stage = (name: string) => app.window.getByRole('radio', { name, exact: true }).click()
  /** What a status of the document asks for and does not find. */
  const lacking = (status: string) =>
    app.window
      .getByRole('list', { name: `Needed for ${status}` })
      .getByRole('listitem')
      .filter({ has: app.window.getByLabel('Not yet:') })
      .allTextContents()
  const field = (name: string) => app.window.getByRole('textbox', { name, exact: true })

  it('lets ideas rest, makes one an action with what is said of it, and declines one with the reason', async () => {
    const { window } = app
    await open(/GitLab/i)
    await window.keyboard.press('Control+3')
    await stage('Actions')
    for (const idea of ['Alert when a backup is empty', 'Move to another provider']) {
      await field('Add an idea').fill(idea)
      await window.keyboard.press('Enter')
      await window.getByRole('list', { name: 'Ideas to decide on' }).getByText(idea).waitFor()
    }
    await window.getByText('All of them rest for 2 working days').waitFor()
    await window.getByRole('button', { name: 'Decide now' }).press('Enter')
    await window.getByRole('button', { name: 'Decline: Move to another provider' }).press('Enter')
    await field('Why decline: Move to another provider').fill('It would change the risk, not lower it')
    await window.keyboard.press('Enter')
    await window
      .getByRole('list', { name: 'Declined ideas' })
      .getByText('declined: It would change the risk, not lower it')
      .waitFor()

    await window.getByRole('button', { name: 'Make an action: Alert when a backup is empty' }).press('Enter')
    const card = window.getByRole('article', { name: 'Action 4' })
    await expect.poll(() => card.textContent()).toContain('Alert when a backup is empty')
    const choose = async (name: RegExp, option: RegExp | string) => {
      await card.getByRole('button', { name }).press('Enter')
      await window.getByRole('option', { name: option }).first().press('Enter')
    }
    await choose(/Type of action/, 'Detect sooner')
    await expect
      .poll(() => window.getByRole('list', { name: 'Balance of types' }).textContent())
      .toContain('Detect sooner 1')
    await choose(/would have saved/, /Time on H4, ≈ 27 min$/)
    await choose(/Link action 4 to a factor/, /^While rebuilding/)
    await card.getByRole('button', { name: /^Unlink from action 4: While/ }).waitFor()
    await field('Tracker link of action 4').fill('tracker/42')
    await window.keyboard.press('Enter')
    await card.getByText('A link starts with https://').waitFor()
    await field('Tracker link of action 4').fill('https://tracker.example/42')
    await window.keyboard.press('Enter')
    await card.getByText('A link starts with https://').waitFor({ state: 'detached' })
  })

  it('moves the document from draft to closed, each status with what it asks for', async () => {
    const { window } = app
    await stage('Close')
    const now = window.getByRole('list', { name: 'States of the document' }).locator('[aria-current="step"]')
    await expect.poll(() => now.textContent()).toBe('Draft')
    // Advice stops nobody.
    await expect.poll(() => lacking('In review')).toEqual(['The document has an owner'])
    await window.getByRole('button', { name: 'Set to in review' }).press('Enter')
    await expect.poll(() => now.textContent()).toBe('In review')
    await expect
      .poll(() => lacking('Reviewed'))
      .toEqual([
        'Every task has an owner (required)',
        'Every task has a due date (required)',
        'The room has said of every event what it makes of it',
      ])
    const reviewed = window.getByRole('button', { name: 'Set to reviewed' })
    await expect.poll(() => reviewed.isDisabled()).toBe(true)

    await window.getByRole('button', { name: 'One more: Who would come to such a review again?' }).press('Enter')
    await window.getByText('1 of 1 would come again, 0 of 1 learned something that changes their work.').waitFor()
    await window.getByRole('radio', { name: 'Close', exact: true }).focus()
    await window.keyboard.press('Control+z')
    await window.keyboard.press('Control+z')
    await window.getByRole('button', { name: 'Set to in review' }).press('Enter')

    // Set in the document instead, it is refused as well.
    await window.keyboard.press('Control+4')
    await window.getByRole('button', { name: /Status of the document/ }).press('Enter')
    await window.getByRole('option', { name: 'Reviewed' }).press('Enter')
    await window.getByText(/first every task needs an owner and a due date; 4 lack an owner/).waitFor()
    await window.keyboard.press('Control+3')

    await stage('Actions')
    for (const place of [1, 2, 3, 4]) {
      await field(`Owner of action ${place}`).fill('Ana')
      await field(`Due date of action ${place}`).fill('2026-12-01')
      await window.keyboard.press('Enter')
    }
    await stage('Close')
    await expect.poll(() => lacking('Reviewed')).toEqual(['The room has said of every event what it makes of it'])
    await reviewed.press('Enter')
    await expect.poll(() => now.textContent()).toBe('Reviewed')
    await expect.poll(() => lacking('Closed')).toEqual(['The log says all that is measured'])
    await window.getByRole('button', { name: 'Set to closed' }).press('Enter')
    await expect.poll(() => now.textContent()).toBe('Closed')
    const history = window.getByRole('list', { name: 'How it came here' }).getByRole('listitem')
    await expect
      .poll(async () => (await history.allTextContents()).map((text) => text.split(':')[0]))
      .toEqual(['In review', 'Reviewed', 'Closed'])
    await window.getByRole('button', { name: 'Back to reviewed' }).press('Enter')
    await expect.poll(() => now.textContent()).toBe('Reviewed')
    await expect.poll(() => history.count()).toBe(4)
  })

  it('plays an incident again without its end, is left and taken up, and reveals it', async () => {
    const { window } = app
    await open(/Fastly/i)
    await window.keyboard.press('Control+Shift+D')
    const screen = () => window.locator('body').textContent()
    await window.getByRole('timer', { name: 'Clock of the drill' }).waitFor()
    await expect.poll(screen).not.toMatch(/Fastly/i)
    const known = window.getByRole('region', { name: 'Known so far' }).getByRole('listitem')
    const before = await known.count()
    await window.keyboard.press('n')
    await expect.poll(() => known.count()).toBeGreaterThan(before)
    await window.getByRole('radio', { name: 'We think the cause is' }).click()
    await field('Your answer').fill('A customer changed something')
    await window.keyboard.press('Enter')
    await window.getByRole('list', { name: 'Your answers' }).getByText('A customer changed something').waitFor()
    await window.getByRole('button', { name: 'Leave the drill' }).press('Enter')
    await window.getByRole('grid', { name: 'Event log' }).waitFor()
    expect(await window.getByRole('grid', { name: 'Event log' }).textContent()).not.toContain('A customer changed')
    await window.keyboard.press('Control+Shift+D')
    await window.getByRole('list', { name: 'Your answers' }).getByText('A customer changed something').waitFor()
    await window.getByRole('button', { name: 'Reveal' }).press('Enter')
    await window.getByRole('heading', { name: /Fastly/i }).waitFor()
    const reveal = window.getByRole('region', { name: 'Reveal' })
    await reveal.getByText(/^You first named a cause \d+ (min|s) in; /).waitFor()
    await window.getByRole('table', { name: 'You and the team' }).getByText('A customer changed something').waitFor()
  })
})
