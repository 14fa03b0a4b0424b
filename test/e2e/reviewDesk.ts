import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import type {} from '../../renderer/api.ts'
import type { Launched } from '../../scripts/launchApp.mjs'
import { ROOT } from '../../scripts/paths.mjs'
import type { Incident } from '../../shared/incident/incident.ts'
import { replay } from '../../shared/incident/replay.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { unpackEntries } from '../../shared/journal/packedEntries.ts'
import { goTo } from './byKeys.ts'
import { launchInUtc } from './launch.ts'

/** The review of the sample that the tests hold, in the words and the keys of its facilitator. */

/** Never for the room, whatever it looks at. */
export const PRIVATE = {
  question: 'Ask kindly who was on call',
  privateNote: 'Kept between us two',
  note: 'The console said inactive',
  asked: 'Which console was that',
  parked: 'Ring the vendor about WAL',
  hidden: 'Customer Acme phones the director',
} as const

/** The room's own, once it is an action. */
export const IDEA = 'Alert when a backup is empty'
export const OPEN_QUESTION = 'Who watches the replica'
/** Learned only when the path was left. */
export const REASON = 'Deleting went on after the spam stopped'
export const TITLE = 'GitLab.com database outage'
export const NAMES = ['Anastasia', 'Okafor']

/** What a facilitator does without a mouse: each control is reached by keys alone. */
export function handsOn(desk: () => Page) {
  const keys = async (...pressed: readonly string[]) => {
    for (const key of pressed) await desk().keyboard.press(key)
  }
  /** Goes to a control, and presses it. */
  const press = async (control: Locator, key = 'Enter') => {
    await goTo(desk(), control)
    await desk().keyboard.press(key)
  }
  const type = async (label: string, text: string) => {
    await goTo(desk(), desk().getByRole('textbox', { name: label, exact: true }))
    await desk().keyboard.type(text)
    await desk().keyboard.press('Enter')
  }
  const stage = (name: string) => press(desk().getByRole('radio', { name, exact: true }))
  const button = (name: string | RegExp) => desk().getByRole('button', { name })
  return { keys, press, type, stage, button }
}

/** The first incident of the library as it stands on the disk. */
export async function recorded(desk: Page): Promise<Incident> {
  const opened = await desk.evaluate(async () => {
    const listed = await self.api.listIncidents()
    if (!listed.ok || listed.value[0] === undefined) throw new Error('no incident')
    return self.api.openIncident(listed.value[0].id)
  })
  if (!opened.ok) throw new Error('not open')
  return replay(unpackEntries(opened.value.entries))
}

/** The first incident's document with everything in it, as Markdown. */
export async function exported(desk: Page, libraryDir: string, out: string): Promise<string> {
  const { id } = await recorded(desk)
  const asked = ['export', id, '--to', out, '--format', 'md', '--template', 'complete']
  execFileSync(process.execPath, ['scripts/faultline.mjs', ...asked], {
    cwd: ROOT,
    env: { ...process.env, FAULTLINE_LIBRARY: libraryDir },
  })
  const [file] = readdirSync(out).filter((name) => name.endsWith('.md'))
  if (file === undefined) throw new Error('nothing was exported')
  return readFileSync(path.join(out, file), 'utf8')
}

/** How long these blocks of the meeting took, as the list of all says it: `Opening 5:07 / 5`. */
export async function secondsOf(desk: Page, names: readonly string[]): Promise<readonly number[]> {
  const told = await desk.getByRole('list', { name: 'Blocks' }).innerText()
  return names.map((name) => {
    const [, minutes = '', seconds = ''] =
      /(\d+):(\d\d) \/ \d/.exec(told.slice(told.indexOf(name)).replace(/\s+/g, ' ')) ?? []
    return Number(minutes) * 60 + Number(seconds)
  })
}

/** The app with the sample open in the Live view. */
export async function launchWithGitlab(libraryDir: string): Promise<Launched> {
  const sample = 'assets/samples/gitlab-2017-01-31-database.json'
  execFileSync(process.execPath, ['scripts/faultline.mjs', 'import', 'new', sample], {
    cwd: ROOT,
    env: { ...process.env, FAULTLINE_LIBRARY: libraryDir },
  })
  const app = await launchInUtc({ libraryDir })
  await app.window.keyboard.press('Control+1')
  await app.window.getByRole('grid', { name: 'Incidents' }).getByText(TITLE).dblclick()
  await app.window.getByRole('grid', { name: 'Event log' }).waitFor()
  await addWhatIsMissing(app.window)
  return app
}

/** What the sample lacks: somebody who is named, a reason learned later, and what is hidden. */
async function addWhatIsMissing(desk: Page): Promise<void> {
  await desk.evaluate(
    async ({ hidden, reason }) => {
      const listed = await self.api.listIncidents()
      if (!listed.ok || listed.value[0] === undefined) throw new Error('no incident')
      const { id } = listed.value[0]
      const opened = await self.api.openIncident(id)
      if (!opened.ok) throw new Error('not open')
      const entries = opened.value.entries.flatMap((part): readonly JournalEntry[] => JSON.parse(part))
      const added = entries.flatMap(({ op }) => (op.op === 'event.add' ? [op.d] : []))
      const find = (words: string) => {
        const found = added.find((event) => JSON.stringify(event).includes(words))
        if (found === undefined) throw new Error(words)
        return found.event
      }
      const told = async (command: Parameters<typeof self.api.dispatch>[1]) => {
        const done = await self.api.dispatch(id, command)
        if (!done.ok) throw new Error(JSON.stringify(done.error))
      }
      await told({ kind: 'amendEvent', event: find('put down to spam'), changes: { reason, people: ['Anastasia'] } })
      await told({ kind: 'amendEvent', event: find('extra snapshot'), changes: { text: hidden, hidden: true } })
    },
    { hidden: PRIVATE.hidden, reason: REASON },
  )
}
