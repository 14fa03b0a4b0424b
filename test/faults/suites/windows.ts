import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Locator, Page } from 'playwright-core'
import { nodeHost } from '../../../electron/host.ts'
import { openLibrary } from '../../../electron/library.ts'
import { entryLine, log, row } from '../../e2e/desk.ts'
import { type AppWindow, openAppWindow } from '../appWindow.ts'
import { type Outcome, type Tally, tally } from '../outcome.ts'
import { pause, withFolder } from '../realDisk.ts'

const TITLE = 'Checkout errors above 5 %'
const KILLS_PER_INCIDENT = 6

/** How long events are typed in before the kill, in milliseconds, at most. */
const LIFE = 3_000

/** How old the restored draft may be, in milliseconds. */
const DRAFT_AGE = 1_000

/** What the user saw. */
interface Seen {
  /** Texts of rows that were shown as saved. */
  readonly saved: Set<string>
  /** The unfinished line as it stood so long before the kill that it must come back. */
  draft: string
}

/** [D6] The real app, driven through its window and killed: what the user saw as saved is there at the next start. */
export async function killedWindowsLoseNothing(kills: number, app: readonly string[]): Promise<Outcome> {
  const counts = tally()
  for (let done = 0; done < kills; done += KILLS_PER_INCIDENT) {
    await withFolder((folder) => killAndReopen(app, folder, Math.min(KILLS_PER_INCIDENT, kills - done), done, counts))
  }
  return counts.outcome()
}

async function killAndReopen(app: readonly string[], folder: string, kills: number, from: number, counts: Tally) {
  const seen: Seen = { saved: new Set(), draft: '' }
  const open = () => openAppWindow(app, join(folder, 'library'), join(folder, 'user'))
  let window = await open()
  await create(window.page)
  for (let kill = 1; kill <= kills; kill++) {
    await logUntilKilled(window, `kill ${from + kill}`, seen)
    window = await open()
    await reopen(window.page)
    counts.add({ cases: 1 })
    await check(window.page, folder, `kill ${from + kill}`, seen, counts)
  }
  counts.add({ acknowledged: seen.saved.size })
  await window.kill()
}

async function create(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'What do you see?' }).fill(`d ${TITLE}`)
  await page.getByRole('button', { name: 'New incident', exact: true }).click()
  await log(page).waitFor()
}

async function reopen(page: Page): Promise<void> {
  await page.getByRole('grid', { name: 'Incidents' }).getByText(TITLE).dblclick()
  await log(page).waitFor()
}

/** Logs events as fast as the keyboard goes, or goes on typing a line that is never finished. */
async function logUntilKilled(window: AppWindow, name: string, seen: Seen): Promise<void> {
  const { page } = window
  await entryLine(page).click()
  await entryLine(page).fill('')
  const until = performance.now() + 200 + Math.random() * LIFE
  for (let number = 1; performance.now() < until; number++) {
    await page.keyboard.insertText(`${name} event ${number}`)
    await page.keyboard.press('Enter')
    await look(page, name, seen)
  }
  seen.draft = await typeWithoutRest(page, `${name} draft`)
  await look(page, name, seen)
  await window.kill()
}

async function look(page: Page, name: string, seen: Seen): Promise<void> {
  for (const text of await log(page).getByRole('row').allInnerTexts()) {
    const [found] = new RegExp(`${name} event \\d+`).exec(text) ?? []
    if (found !== undefined && !/\bsaving\b|not saved/.test(text)) seen.saved.add(found)
  }
}

/** Types for a while with no pause that a person would notice. Answers what stood there a second before the end. */
async function typeWithoutRest(page: Page, text: string): Promise<string> {
  const typed: { readonly text: string; readonly at: number }[] = []
  const began = performance.now()
  for (let words = text; performance.now() < began + 2_200; words += ' x') {
    await page.keyboard.type(typed.length === 0 ? words : ' x')
    typed.push({ text: words, at: performance.now() })
    await pause(100)
  }
  const end = performance.now()
  return typed.findLast(({ at }) => at < end - DRAFT_AGE)?.text ?? ''
}

/** The journal must hold all that was seen; of the rows, which the window has only where it looks, the last one. */
async function check(page: Page, folder: string, what: string, { saved, draft }: Seen, counts: Tally): Promise<void> {
  const held = await textsIn(join(folder, 'library'), join(folder, 'reader'))
  const lost = [...saved].filter((text) => !held.has(text))
  counts.lost(lost.length, `${what}: shown as saved and gone: ${lost.join(', ')}`)
  const last = [...saved].at(-1)
  if (last !== undefined && !(await appears(row(page, last).first()))) counts.silent(`${what}: "${last}" is not shown`)
  const restored = await entryLine(page).inputValue()
  if (!restored.startsWith(draft)) {
    counts.silent(`${what}: the draft is "${restored}", a second before it was "${draft}"`)
  }
}

async function textsIn(library: string, user: string): Promise<ReadonlySet<string>> {
  const desk = openLibrary(library, nodeHost(user))
  const listed = await desk.list()
  const [only] = listed.ok ? listed.value : []
  const opened = only === undefined ? null : await desk.open(only.id)
  const events = opened?.ok ? [...opened.value.incident().events.values()] : []
  await desk.close()
  return new Set(events.map(({ text }) => text))
}

const appears = (element: Locator): Promise<boolean> =>
  element.waitFor().then(
    () => true,
    () => false,
  )

/** [D18] The real app with settings files that are no settings: its window opens. */
export async function windowsOpenWithDamagedSettings(app: readonly string[]): Promise<Outcome> {
  const counts = tally()
  for (const content of ['', '\0'.repeat(400), '{"settings":', 'null']) {
    await withFolder(async (folder) => {
      counts.add({ cases: 1 })
      const user = join(folder, 'user')
      mkdirSync(user)
      writeFileSync(join(user, 'settings.json'), content)
      const window = await openAppWindow(app, join(folder, 'library'), user)
      const opens = await appears(window.page.getByRole('textbox', { name: 'What do you see?' }))
      if (!opens) counts.silent(`settings "${content.slice(0, 20)}": the window does not open`)
      await window.kill()
    })
  }
  return counts.outcome()
}
