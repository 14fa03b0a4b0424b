import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * @typedef {import('../launchApp.mjs').Launched} Launched
 * @typedef {import('playwright-core').Page} Page
 * @typedef {'Library' | 'Live' | 'Review' | 'Document'} View
 */

export const SIZES = /** @type {const} */ ([
  [1280, 800],
  [1920, 1080],
])
export const THEMES = /** @type {const} */ (['Dark', 'Light'])

/** @param {Page} window */
export const entryLine = (window) => window.getByRole('textbox', { name: 'Log an event' })

/**
 * Types one line as a person would and waits until the window shows it as saved.
 * @param {Page} window
 * @param {string} line
 */
export async function logLine(window, line) {
  await entryLine(window).click()
  await typeLine(window, line)
}

/**
 * The same, for a hand that is in the entry line already.
 * @param {Page} window
 * @param {string} line
 */
export async function typeLine(window, line) {
  await window.keyboard.type(line)
  await window.keyboard.press('Enter')
  await expectSaved(window, line)
}

/**
 * @param {Page} window
 * @param {string} title
 * @param {string} severity
 */
export async function startIncident(window, title, severity) {
  await show(window, 'Library')
  await window.getByRole('button', { name: 'New incident', exact: true }).click()
  const dialog = window.getByRole('dialog', { name: 'New incident' })
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title)
  await dialog.getByRole('radio', { name: severity, exact: true }).click()
  await dialog.getByRole('button', { name: 'Start incident' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/**
 * @param {Page} window
 * @param {string} what
 */
export async function expectSaved(window, what) {
  const entry = window.getByRole('region', { name: 'Entry', exact: true })
  await entry
    .getByRole('status')
    .filter({ hasText: /^Saved / })
    .waitFor()
  // What the rules refuse comes back a moment later.
  await drawn(window)
  const refusal = (await entry.getByRole('alert').innerText()).trim()
  if (refusal !== '') throw new Error(`The entry line refused “${what}”: ${refusal}`)
}

/**
 * Rules a hypothesis out with the button of its thread.
 * @param {Page} window
 * @param {string} number such as `H1`
 * @param {string} reason
 */
export async function ruleOut(window, number, reason) {
  const threads = window.getByRole('region', { name: 'Open threads' })
  await threads.getByRole('button', { name: `Rule out ${number}` }).click()
  await threads.getByRole('textbox', { name: `What ruled it out? ${number}` }).waitFor()
  await window.keyboard.type(reason)
  await window.keyboard.press('Enter')
  await threads.getByRole('button', { name: `Rule out ${number}` }).waitFor({ state: 'detached' })
}

/**
 * @param {Page} window
 * @param {View} view
 */
export async function show(window, view) {
  await window.getByRole('tab', { name: view, exact: true }).click()
  await window.getByRole('tabpanel', { name: view, exact: true }).waitFor()
}

/**
 * Pastes a text into a field of the Document view and leaves it, which saves it.
 * @param {Page} window
 * @param {string} label
 * @param {string} text
 */
export async function write(window, label, text) {
  const field = window.getByLabel('Document text').getByRole('textbox', { name: label, exact: true })
  await field.click()
  await window.keyboard.press('ControlOrMeta+A')
  await window.keyboard.insertText(text)
  await field.blur()
}

/**
 * Adds lines to a list of the Document view, one Enter each.
 * @param {Page} window
 * @param {string} label
 * @param {readonly string[]} texts
 */
export async function addAll(window, label, texts) {
  const field = window.getByLabel('Document text').getByRole('textbox', { name: label, exact: true })
  for (const text of texts) {
    await field.click()
    await window.keyboard.type(text)
    await window.keyboard.press('Enter')
    // An empty line says again what it is for.
    await field.locator('.cm-placeholder').waitFor()
  }
}

/**
 * Exports all formats with the window's own button. Only the system's folder dialog is stood in for: no hand could
 * answer it.
 * @param {Launched} faultline
 * @param {string} folder
 */
export async function exportTo({ app, window }, folder) {
  mkdirSync(folder, { recursive: true })
  await app.evaluate(({ dialog }, chosen) => {
    Reflect.set(dialog, 'showOpenDialog', () => Promise.resolve({ canceled: false, filePaths: [chosen] }))
  }, folder)
  await window.getByRole('button', { name: 'Export', exact: true }).click()
  const told = window.getByText(/^Exported \d+ files?$/).or(window.getByRole('alertdialog'))
  await told.first().waitFor({ timeout: 60_000 })
  const words = await told.first().innerText()
  if (!words.startsWith('Exported 4')) throw new Error(`The export did not write its files: ${words}`)
  await window
    .getByRole('button', { name: /^(Close|Dismiss)/ })
    .first()
    .click()
    .catch(() => undefined)
}

/**
 * The name that entries are recorded under.
 * @param {Page} window
 * @param {string} name
 */
export async function signAs(window, name) {
  await window.keyboard.press('ControlOrMeta+,')
  const settings = window.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('textbox', { name: 'Your name' }).fill(name)
  await settings.getByRole('button', { name: 'Done' }).click()
  await settings.waitFor({ state: 'detached' })
}

/**
 * @param {Page} window
 * @param {(typeof THEMES)[number]} theme
 */
export async function wear(window, theme) {
  await window.keyboard.press('ControlOrMeta+,')
  const settings = window.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('radio', { name: theme, exact: true }).click()
  await settings.getByRole('button', { name: 'Done' }).click()
  await settings.waitFor({ state: 'detached' })
}

/**
 * @param {Launched} faultline
 * @param {readonly [number, number]} size of the page, without the frame of the window
 */
export async function resize({ app, window }, [width, height]) {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  )
  // Asked again and again from here: the page evaluates no strings.
  await until(() => window.evaluate(`innerWidth === ${width} && innerHeight === ${height}`), 'the window to be resized')
}

/**
 * Views in both themes and both sizes, as `<name>-<theme>-<width>.png`; a null view is the one on screen.
 * @param {Launched} faultline
 * @param {string} folder
 * @param {Readonly<Record<string, View | null>>} views
 */
export async function photograph(faultline, folder, views) {
  mkdirSync(folder, { recursive: true })
  const { window } = faultline
  for (const theme of THEMES) {
    await wear(window, theme)
    for (const size of SIZES) {
      await resize(faultline, size)
      for (const [name, view] of Object.entries(views)) {
        if (view !== null) await show(window, view)
        await picture(window, path.join(folder, `${name}-${theme.toLowerCase()}-${size[0]}.png`))
      }
    }
  }
  await resize(faultline, SIZES[0])
}

/**
 * @param {Page} window
 * @param {string} file
 */
export async function picture(window, file) {
  await drawn(window)
  await window.screenshot({ path: file, animations: 'disabled' })
}

/**
 * Two frames: one to lay out, one to draw.
 * @param {Page} window
 */
const drawn = (window) =>
  window.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))')

/**
 * @param {() => Promise<boolean>} condition
 * @param {string} what
 */
async function until(condition, what) {
  const deadline = Date.now() + 10_000
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}.`)
    await pause(25)
  }
}
