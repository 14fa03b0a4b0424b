import { type ChildProcess, spawn } from 'node:child_process'
import { type Browser, chromium, type Page } from 'playwright-core'
import { PATIENCE_MS } from '../../scripts/launchApp.mjs'

/** The packaged app with its window, driven over its debugging port: its fuses refuse every other way in. */
export interface AppWindow {
  readonly page: Page
  /** Ends it as a crash would. */
  readonly kill: () => Promise<void>
}

/** `app` is the command that starts it. */
export async function openAppWindow(app: readonly string[], library: string, user: string): Promise<AppWindow> {
  const [program = '', ...flags] = app
  const child = spawn(program, [...flags, '--remote-debugging-port=0', `--user-data-dir=${user}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, FAULTLINE_LIBRARY: library },
  })
  const ended = new Promise<void>((done) => child.on('exit', () => done()))
  const browser = await chromium.connectOverCDP(await debuggerOf(child))
  return {
    page: await firstPage(browser),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
      await browser.close().catch(() => undefined)
    },
  }
}

function debuggerOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      printed += String(chunk)
      const [, address] = /DevTools listening on (ws:\S+)/.exec(printed) ?? []
      if (address !== undefined) resolve(address)
    })
    child.on('exit', () => reject(new Error(`The app ended at once: ${printed}`)))
    child.on('error', reject)
  })
}

async function firstPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('The app has no window')
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  page.setDefaultTimeout(PATIENCE_MS)
  await page.waitForLoadState('load')
  return page
}
