import type { Locator, Page } from 'playwright-core'
import type {} from '../../renderer/api.ts'
import type { NewEvent } from '../../shared/incident/event.ts'

/** What a test does at the commander's desk, in the words a user would use. */

export const entryLine = (window: Page): Locator => window.getByRole('textbox', { name: 'Log an event', exact: true })
export const log = (window: Page): Locator => window.getByRole('grid', { name: 'Event log', exact: true })
export const row = (window: Page, text: string): Locator => log(window).getByRole('row').filter({ hasText: text })
/** The same once it is on the disk: what is on its way there cannot be chosen. */
export const savedRow = (window: Page, text: string): Locator => row(window, text).filter({ hasNotText: 'saving' })
export const threads = (window: Page): Locator => window.getByRole('region', { name: 'Open threads', exact: true })
export const inspector = (window: Page): Locator => window.getByRole('region', { name: 'Inspector', exact: true })
export const timeline = (window: Page): Locator =>
  window.getByRole('region', { name: 'Incident timeline', exact: true })
/** What is drawn in the lanes. */
export const drawn = (window: Page): Locator => timeline(window).getByTestId('timeline-drawing')

/** An event with times as minutes before now, as they would have been typed. */
export const ago = (minutes: number): NewEvent['occurredAt'] =>
  (Date.now() - minutes * 60_000) as NewEvent['occurredAt']

/** Makes an incident with these events in it, and opens it from the library as a user would. */
export async function openIncident(window: Page, title: string, events: readonly NewEvent[] = []): Promise<void> {
  await leaveDialogs(window)
  const id = await window.evaluate(
    async ({ title, events }) => {
      const { api } = self
      const startedAt = Date.now() as (typeof events)[number]['occurredAt']
      const made = await api.createIncident({ title, severity: 'SEV2', zone: 'UTC', firstLine: null, startedAt })
      if (!made.ok) throw new Error(JSON.stringify(made.error))
      const opened = await api.openIncident(made.value)
      if (!opened.ok) throw new Error(JSON.stringify(opened.error))
      if (events.length === 0) return made.value
      const proposals = events.map((event, index) => ({
        kind: 'create' as const,
        event,
        importedFrom: { importer: 'test', key: String(index) },
      }))
      const done = await api.dispatch(made.value, { kind: 'importBatch', proposals })
      if (!done.ok) throw new Error(JSON.stringify(done.error))
      return made.value
    },
    { title, events },
  )
  await window.getByRole('tab', { name: 'Library' }).click()
  const listed = window.getByRole('grid', { name: 'Incidents' }).locator(`[data-key="${id}"]`)
  await listed.getByText(title).first().dblclick()
  await log(window).waitFor()
}

/** An attempt before this one may have ended in the middle of a dialog. */
export async function leaveDialogs(window: Page): Promise<void> {
  const dialog = window.getByRole('dialog')
  while ((await dialog.count()) > 0) {
    await window.keyboard.press('Escape')
    await drawnAnew(window)
  }
}

/** Types a line and presses Enter. */
export async function enter(window: Page, line: string): Promise<void> {
  await entryLine(window).click()
  await window.keyboard.type(line)
  await window.keyboard.press('Enter')
}

/** Types a line, and waits until it is saved and the row with `text` is there. */
export async function logged(window: Page, line: string, text: string): Promise<void> {
  await enter(window, line)
  await savedRow(window, text).first().waitFor()
}

/** Presses Enter in the form of a dialog, and once more before an answer can be there. */
export async function submitTwice(dialog: Locator): Promise<void> {
  await dialog.locator('form').evaluate((form: HTMLFormElement) => {
    form.requestSubmit()
    form.requestSubmit()
  })
}

/** Waits until what has changed by now is on the screen: a frame to lay it out, and one to draw it. */
export async function drawnAnew(window: Page): Promise<void> {
  await window.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

/** Whether all of it lies inside of the other, a pixel more or less. */
export async function liesIn(thing: Locator, other: Locator): Promise<boolean> {
  const [box, around] = [await thing.boundingBox(), await other.boundingBox()]
  if (box === null || around === null) return false
  const isAcross = box.x >= around.x - 1 && box.x + box.width <= around.x + around.width + 1
  return isAcross && box.y >= around.y - 1 && box.y + box.height <= around.y + around.height + 1
}

/** The first of the marks on the timeline that can be pressed, once the picture is at rest: more is drawn than the view shows. */
export async function firstInReach(marks: Locator): Promise<Locator> {
  const place = () =>
    marks.evaluateAll((all) =>
      all.findIndex((one) => {
        const { x, y, width, height } = one.getBoundingClientRect()
        const there = document.elementFromPoint(x + width / 2, y + height / 2)
        return there !== null && there.closest('.vis-item') === one.closest('.vis-item')
      }),
    )
  // The next picture is drawn when moving has rested for a moment.
  for (let before = -1; ; ) {
    const now = await place()
    if (now !== -1 && now === before) return marks.nth(now)
    before = now
    await marks.page().waitForTimeout(500)
  }
}

/** Where something lies once it has come to rest. */
export async function restingPlace(thing: Locator): Promise<Awaited<ReturnType<Locator['boundingBox']>>> {
  await thing.waitFor()
  for (let before = ''; ; ) {
    const place = await thing.boundingBox()
    if (JSON.stringify(place) === before) return place
    before = JSON.stringify(place)
    await drawnAnew(thing.page())
  }
}
