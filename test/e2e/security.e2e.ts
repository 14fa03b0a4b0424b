import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {} from '../../renderer/api.ts'
import { ROOT } from '../../scripts/paths.mjs'
import { PUSHES, REQUESTS } from '../../shared/ipc.ts'
import { API_CHANNELS } from './apiChannels.ts'
import { launchFaultline } from './launch.ts'

type Launched = Awaited<ReturnType<typeof launchFaultline>>

let faultline: Launched
let page: Page
beforeAll(async () => {
  faultline = await launchFaultline()
  page = faultline.window
})

afterAll(() => faultline.close())

/** Runs in the page as the page's own code: what is called from a timer is under the page's policy, not the driver's. */
const inPage = (code: 'function' | 'timer' | 'handler' | 'script'): Promise<string> =>
  page.evaluate(
    (kind) =>
      new Promise<string>((resolve) => {
        Reflect.set(window, 'ran', () => resolve('ran'))
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective), {
          once: true,
        })
        setTimeout(() => {
          if (kind === 'function') new Function('ran()')()
          if (kind === 'timer') setTimeout('ran()')
          const host = document.createElement('div')
          document.body.append(host)
          if (kind === 'handler') host.innerHTML = '<img src="nothing.png" onerror="ran()">'
          if (kind === 'script') host.append(Object.assign(document.createElement('script'), { textContent: 'ran()' }))
          setTimeout(() => host.remove(), 500)
        })
      }),
    code,
  )

describe('the window', () => {
  it('is isolated, sandboxed and without Node, every one of them', async () => {
    const preferences = await faultline.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) =>
        Reflect.get(webContents, 'getLastWebPreferences').call(webContents),
      ),
    )
    expect(preferences.length).toBeGreaterThan(0)
    for (const found of preferences) {
      expect(found).toMatchObject({
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
      })
      expect(found.nodeIntegrationInWorker).not.toBe(true)
      expect(found.allowRunningInsecureContent).not.toBe(true)
      expect(found.experimentalFeatures).not.toBe(true)
    }
  })

  it.skipIf(process.platform !== 'linux' || process.getuid?.() === 0)('runs in the sandbox of the system', async () => {
    const pid = await faultline.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    )
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m)
  })

  it('knows nothing of Node', async () => {
    const found = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in window),
    )
    expect(found).toEqual([])
  })

  it('has exactly the channels of the contract, and cannot change them', async () => {
    const api = await page.evaluate(() => {
      const { api } = window as unknown as { api: Record<string, unknown> }
      try {
        api.boot = () => 'replaced'
      } catch {
        // Frozen: also good.
      }
      return { keys: Object.keys(api), types: Object.values(api).map((one) => typeof one), boot: String(api.boot) }
    })
    expect(api.keys).toEqual([...API_CHANNELS])
    expect(api.keys).toEqual([...Object.keys(REQUESTS), ...Object.keys(PUSHES)])
    expect(new Set(api.types)).toEqual(new Set(['function']))
    expect(api.boot).not.toContain('replaced')
  })

  it('runs no text as code', async () => {
    expect(await inPage('timer')).toBe('script-src')
    expect(await inPage('handler')).toBe('script-src-attr')
    expect(await inPage('script')).toBe('script-src-elem')
    const thrown = await page.evaluate(
      () =>
        new Promise((resolve) => {
          setTimeout(() => {
            try {
              resolve(new Function('return "ran"')())
            } catch (error) {
              resolve((error as Error).name)
            }
          })
        }),
    )
    expect(thrown).toBe('EvalError')
  })
})

describe('requests to main', () => {
  const call = (channel: string, ...args: readonly unknown[]): Promise<string> =>
    page.evaluate(
      ([name, given]) => {
        const { api } = window as unknown as { api: Record<string, (...list: unknown[]) => Promise<unknown>> }
        return (api[name as string]?.(...(given as unknown[])) ?? Promise.resolve()).then(
          () => 'answered',
          (error: Error) => error.message,
        )
      },
      [channel, args] as const,
    )

  it('are refused when their arguments are not what the contract says', async () => {
    expect(await call('boot', 'more')).toContain('boot:')
    expect(await call('openIncident', '../../etc/passwd')).toContain('openIncident:')
    expect(await call('saveSettings', { theme: 'pink' })).toContain('theme')
    expect(await call('dispatch', '01ABC', { kind: 'addEvent', event: { text: 'x' }, shell: 'rm' })).toContain(
      'dispatch:',
    )
    expect(await call('saveDraft', '01ABC', 'line', 'x'.repeat(5_000_000))).toContain('refused, more than')
  })

  it('are refused when they come from anywhere but our own page', async () => {
    const opening = faultline.app.waitForEvent('window')
    await faultline.app.evaluate(
      async ({ BrowserWindow }, preload) => {
        const stranger = new BrowserWindow({ show: false, webPreferences: { preload } })
        await stranger.loadURL('data:text/html,<title>stranger</title>')
      },
      path.join(ROOT, 'out/preload/preload.cjs'),
    )
    const stranger = await opening
    const answer = await stranger.evaluate(() =>
      (window as unknown as { api: { boot(): Promise<unknown> } }).api.boot().then(
        () => 'answered',
        (error: Error) => error.message,
      ),
    )
    await stranger.close()
    expect(answer).toContain('refused, unknown sender')
  })

  it('cannot be made by the document in the preview, which runs nothing and leads nowhere', async () => {
    await page.getByRole('button', { name: 'Open the sample' }).click()
    await page.getByRole('tab', { name: 'Document', exact: true }).click()
    const preview = () => page.frames().find((frame) => frame.url().startsWith('app://document/'))
    await expect.poll(() => preview()?.locator('h1').count()).toBe(1)
    expect(await preview()?.evaluate(() => 'api' in window)).toBe(false)
    await preview()?.evaluate(() => {
      location.href = 'https://example.org/'
    })
    await page.waitForTimeout(300)
    expect(page.frames().filter((frame) => frame.url().includes('example.org'))).toEqual([])
    const attributes = await page
      .locator('iframe')
      .evaluateAll((all) => all.map((frame) => frame.getAttribute('sandbox')))
    expect(new Set(attributes)).toEqual(new Set(['']))
  })

  it('never make a page or a script of a file that is attached', async () => {
    const found = await page.evaluate(async () => {
      const { api } = self
      const made = await api.openSample()
      if (!made.ok) throw new Error(made.error.message)
      await api.openIncident(made.value)
      const load = (address: string): Promise<string> =>
        new Promise((resolve) => {
          const image = new Image()
          image.onload = () => resolve('shown')
          image.onerror = () => resolve('refused')
          image.src = address
        })
      const answers: Record<string, string> = {}
      for (const [name, content] of [
        ['drawing.png', '<svg xmlns="http://www.w3.org/2000/svg"><script>self.hacked = 1</script></svg>'],
        ['page.png', '<!doctype html><script>self.hacked = 1</script>'],
        ['script.js', 'self.hacked = 1'],
      ] as const) {
        const kept = await api.attachBytes(made.value, name, new TextEncoder().encode(content))
        if (!kept.ok) throw new Error(kept.error.message)
        const address = `app://blob/${made.value}/${kept.value.sha256}`
        answers[name] = `${kept.value.mediaType} ${await load(address)}`
        const fetched = await fetch(address).then(
          () => 'fetched',
          () => 'refused',
        )
        answers[name] += ` ${fetched}`
      }
      return { answers, hacked: 'hacked' in self }
    })
    expect(found).toEqual({
      answers: {
        'drawing.png': 'application/octet-stream refused refused',
        'page.png': 'application/octet-stream refused refused',
        'script.js': 'application/octet-stream refused refused',
      },
      hacked: false,
    })
  })
})

describe('files', () => {
  const fetched = (url: string): Promise<number | string> =>
    page.evaluate(
      (asked) =>
        fetch(asked).then(
          ({ status }) => status,
          () => 'failed',
        ),
      url,
    )

  it.each([
    '/../../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e%2f%2e%2e%2fpackage.json',
    '/..%5c..%5cpackage.json',
  ])('outside the page are not served: %s', async (url) => {
    expect([403, 404]).toContain(await fetched(url))
  })

  it('of the system cannot be read', async () => {
    expect(await fetched('/..%2f..%2f..%2f..%2f..%2fetc%2fpasswd')).toBe(403)
    expect(await fetched('file:///etc/passwd')).toBe('failed')
  })
})
