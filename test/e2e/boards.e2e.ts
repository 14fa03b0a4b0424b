import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ago, openIncident } from './desk.ts'
import { launchInUtc } from './launch.ts'
import { proseOf } from './prose.ts'

type App = Awaited<ReturnType<typeof launchInUtc>>

describe('preparing a review and its boards', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'faultline-boards-'))
  let app: App
  beforeAll(async () => {
    app = await launchInUtc()
    await openIncident(app.window, 'Queue stopped', [
      { kind: 'detection', text: 'queue stopped', occurredAt: ago(90), people: ['Ana'], tags: ['team-queues'] },
      {
        kind: 'hypothesis',
        text: 'the disk is full',
        occurredAt: ago(80),
        endedAt: ago(40),
        state: 'ruledOut',
        people: ['Jon'],
      },
      { kind: 'note', text: 'disk has 40 GB left', occurredAt: ago(70), knownAt: ago(70) },
      { kind: 'resolution', text: 'consumer restarted', occurredAt: ago(30) },
    ])
    await app.window.keyboard.press('Control+3')
  })
  afterAll(async () => {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const field = (name: string) => app.window.getByRole('textbox', { name, exact: true })
  const tab = (name: RegExp | string) => app.window.getByRole('radio', { name }).click()
  const add = async (name: string, text: string) => {
    await field(name).fill(text)
    await app.window.keyboard.press('Enter')
  }

  it('ticks steps off, invites whom the log names, and keeps questions to the facilitator', async () => {
    const { window } = app
    await tab('Prepare')
    await window.getByText('Nobody from queues yet.').waitFor()
    await window.getByRole('button', { name: 'Invite Ana' }).press('Enter')
    await window.getByText('Nobody from queues yet.').waitFor({ state: 'detached' })
    await expect.poll(() => field('Team of Ana').inputValue()).toBe('queues')
    await window.getByRole('checkbox', { name: 'Pick two to five themes' }).press('Space')
    await window.getByText('1 of 11 done').waitFor()
    await add('Add a theme', 'Alerts on queues')
    await window.getByText('1 theme', { exact: true }).waitFor()
    await window.keyboard.press('Escape')
    await window.getByRole('radio', { name: 'Prepare' }).focus()
    await window.keyboard.press('Control+z')
    await window.getByText('1 theme', { exact: true }).waitFor({ state: 'detached' })
    await window.getByRole('button', { name: 'Mark a pivot…' }).press('Enter')
    await window.keyboard.type('consumer')
    await window.getByRole('menuitem', { name: /consumer restarted/ }).waitFor()
    await window.keyboard.press('Enter')
    expect(await window.getByText('already says that').count()).toBe(0)
    await field('Private question on: consumer restarted').fill('How did you decide?')
    await window.keyboard.press('Tab')
    await window.getByText('1 pivot, 1 question').waitFor()
    await add('Starts at, UTC', '2030-05-06 14:00')
    await window.getByText('Sun 2030-05-05 14:00').waitFor()
    await app.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    }, folder)
    await window.getByRole('button', { name: 'Export the draft…' }).press('Enter')
    await window.getByText('Exported 3 files').waitFor()
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    const page = readFileSync(path.join(folder, files.find((name) => name.endsWith('.html')) ?? ''), 'utf8')
    for (const told of ['queue stopped', '2030-05-06 14:00', 'say what is wrong']) expect(page).toContain(told)
    expect(page).not.toContain('How did you decide?')
    await window.getByRole('button', { name: 'Do not invite Ana' }).press('Enter')
    await window.getByRole('button', { name: 'Invite Ana' }).waitFor()
    await expect.poll(() => window.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
  })

  it('says how long a clue was known before the turn, once it is linked', async () => {
    const { window } = app
    await tab('Boards')
    await tab(/Misleading paths/)
    const path = window.getByRole('article', { name: 'Misleading path H1' })
    await path.getByText('No event is linked as evidence').waitFor()
    await path.getByRole('button', { name: /Link evidence of H1/ }).press('Enter')
    await path.getByRole('radio', { name: 'Against' }).click()
    await path.getByRole('searchbox').fill('40 GB')
    await path.getByRole('menuitem', { name: /40 GB/ }).waitFor()
    await window.keyboard.press('Enter')
    await path.getByText('The first true clue was known 30 min before the turn.').waitFor()
    expect(await window.getByText('already says that').count()).toBe(0)
    await path.getByRole('textbox', { name: 'Why it was reasonable' }).fill('It had been full in May.')
    await tab(/Learning/)
  })

  it('adds, votes on and moves cards by keys, and the focus stays with the card', async () => {
    const { window } = app
    // Hints while it is typed; going to their buttons is not leaving the line.
    await field('Where were we lucky?').focus()
    await window.keyboard.type('We should have noticed the queue')
    await field('Where were we lucky?').getByText('should have noticed').waitFor()
    await window.keyboard.press('F8')
    await window.getByRole('button', { name: 'Keep as it is: should have noticed' }).waitFor()
    await window.keyboard.press('Alt+Enter')
    await window.keyboard.press('Enter')
    await expect.poll(() => proseOf(field('Where were we lucky?'))).toBe('We did not notice the queue')
    await window.keyboard.press('Enter')
    await window.getByRole('button', { name: 'Vote for “We did not notice the queue”: 0 votes' }).press('Delete')
    await add('What was hard?', 'Nobody saw the queue')
    const vote = (count: string) => window.getByRole('button', { name: `Vote for “Nobody saw the queue”: ${count}` })
    await vote('0 votes').focus()
    for (const key of ['v', 'v']) await window.keyboard.press(key)
    await vote('2 votes').waitFor()
    await window.keyboard.press('-')
    await vote('1 vote').waitFor()
    await window.keyboard.press('Alt+ArrowRight')
    const lucky = window.getByRole('region', { name: 'Was lucky' })
    await lucky.getByRole('button', { name: /Vote for/ }).waitFor()
    await expect.poll(() => window.evaluate(() => document.activeElement?.ariaLabel ?? '')).toMatch(/^Vote for “Nobody/)
    await window.keyboard.press('Control+z')
    await window.getByRole('region', { name: 'Was hard' }).getByText('Nobody saw the queue').waitFor()
  })

  it('parks by one key, locked until the timeline is agreed or somebody opens the lot', async () => {
    const { window } = app
    await tab('Walk')
    await window.keyboard.press('p')
    await expect.poll(() => window.evaluate(() => document.activeElement?.ariaLabel)).toMatch(/^Park an idea/)
    await window.keyboard.type('Two consumers?')
    await window.keyboard.press('Enter')
    const lot = window.getByRole('region', { name: 'Parking lot' })
    await lot.getByText('Opens when the timeline is agreed: 0 of 4').waitFor()
    expect(await lot.getByRole('button', { name: /Make an open question/ }).count()).toBe(0)
    await lot.getByRole('button', { name: 'Open now' }).press('Enter')
    await lot.getByRole('button', { name: 'Make an open question: Two consumers?' }).press('Enter')
    await window.getByRole('button', { name: /Open questions 1/ }).press('Enter')
    await expect.poll(() => proseOf(field('Text of question 1'))).toBe('Two consumers?')
  })
})
