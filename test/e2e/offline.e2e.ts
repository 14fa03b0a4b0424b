import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchFaultline } from './launch.ts'

let faultline: Awaited<ReturnType<typeof launchFaultline>>
let page: Page
/** Somebody who would notice if anything left the app. */
let listener: Server
let outside: string
let visits: string[]

beforeAll(async () => {
  visits = []
  listener = createServer((request, response) => {
    visits.push(request.url ?? '')
    response.end()
  })
  listener.on('connection', () => visits.push('connection'))
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  outside = `127.0.0.1:${(listener.address() as AddressInfo).port}`
  faultline = await launchFaultline()
  page = faultline.window
  await recordWhatLeaves()
})

afterAll(async () => {
  await faultline.close()
  listener.close()
})

/** Stands in for the system's browser and for the user who is asked; both write down what reached them. */
function recordWhatLeaves(): Promise<void> {
  return faultline.app.evaluate(({ dialog, shell }) => {
    const seen = { asked: [] as string[], opened: [] as string[], answer: 0 }
    Reflect.set(globalThis, 'seen', seen)
    Reflect.set(dialog, 'showMessageBox', ({ detail }: { detail: string }) => {
      seen.asked.push(detail)
      return Promise.resolve({ response: seen.answer })
    })
    Reflect.set(shell, 'openExternal', (url: string) => {
      seen.opened.push(url)
      return Promise.resolve()
    })
  })
}

const seen = (): Promise<{ asked: string[]; opened: string[] }> =>
  faultline.app.evaluate(() => Reflect.get(globalThis, 'seen'))

// First of all: what comes later makes the page complain.
it('needs nothing but its own pages for a tour of everything, and breaks no rule of its own on the way', async () => {
  const { app } = faultline
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await app.evaluate(({ session }) => {
    const asked: string[] = []
    Reflect.set(globalThis, 'asked', asked)
    session.defaultSession.webRequest.onSendHeaders(({ url }) => asked.push(url))
    session.defaultSession.webRequest.onErrorOccurred(({ url, error }) => asked.push(`${error} ${url}`))
  })
  await page.getByRole('button', { name: 'Open the sample' }).click()
  await page.getByRole('grid', { name: 'Event log' }).waitFor()
  for (const view of ['Review', 'Document', 'Library', 'Live']) {
    await page.getByRole('tab', { name: view, exact: true }).click()
    await page.getByRole('tabpanel', { name: view, exact: true }).waitFor()
    await page.waitForTimeout(300)
  }
  const asked: string[] = await app.evaluate(() => Reflect.get(globalThis, 'asked'))
  expect(complaints).toEqual([])
  expect(asked.filter((url) => !/^(app:|data:|blob:|net::ERR_ABORTED app:)/.test(url))).toEqual([])
})

describe('leaving', () => {
  it.each(['https://example.org/', 'file:///etc/passwd', 'app://bundle/other.html', 'app://document/01NOBODY'])(
    'by navigation to %s is not possible',
    async (url) => {
      const before = page.url()
      await page.evaluate((to) => {
        location.href = to
      }, url)
      await page.waitForTimeout(300)
      expect(page.url()).toBe(before)
    },
  )

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'smb://host/share', 'http://example.org/', 'app://bundle/'])(
    'by a new window to %s is not possible, and nobody is even asked',
    async (url) => {
      const windows = faultline.app.windows().length
      expect(await page.evaluate((to) => window.open(to) === null, url)).toBe(true)
      expect(faultline.app.windows().length).toBe(windows)
      expect(await seen()).toMatchObject({ asked: [], opened: [] })
    },
  )

  it('by an https link goes to the browser, when the user says so with the address in view', async () => {
    await page.evaluate(() => window.open('https://example.org/refused'))
    await faultline.app.evaluate(() => Object.assign(Reflect.get(globalThis, 'seen'), { answer: 1 }))
    await page.evaluate(() => window.open('https://example.org/agreed'))
    await expect.poll(async () => (await seen()).opened).toEqual(['https://example.org/agreed'])
    expect((await seen()).asked).toEqual(['https://example.org/refused', 'https://example.org/agreed'])
  })
})

it('grants no permission', async () => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'camera', 'microphone', 'notifications', 'clipboard-read', 'midi'] as PermissionName[]
    const asked = await Promise.all(names.map((name) => navigator.permissions.query({ name })))
    return [...asked.map(({ state }) => state), await Notification.requestPermission()]
  })
  expect(new Set(states)).toEqual(new Set(['denied']))
})

it('sends nothing anywhere, by whatever means', async () => {
  const outcomes = await page.evaluate(async (host) => {
    const image = new Image()
    const socket = new WebSocket(`ws://${host}/socket`)
    const prefetch = Object.assign(document.createElement('link'), { rel: 'prefetch', href: `http://${host}/prefetch` })
    const frame = Object.assign(document.createElement('iframe'), { src: `http://${host}/frame` })
    const ended = (target: EventTarget) =>
      new Promise((resolve) => {
        target.addEventListener('error', () => resolve('failed'))
        target.addEventListener('load', () => resolve('loaded'))
        target.addEventListener('open', () => resolve('loaded'))
      })
    const results = Promise.all([
      ended(image),
      ended(socket),
      fetch(`http://${host}/fetch`).then(
        () => 'loaded',
        () => 'failed',
      ),
      fetch('https://example.org/').then(
        () => 'loaded',
        () => 'failed',
      ),
    ])
    image.src = `http://${host}/image.png`
    document.head.append(prefetch)
    document.body.append(frame)
    navigator.sendBeacon(`http://${host}/beacon`, 'x')
    const all = await results
    prefetch.remove()
    frame.remove()
    return all
  }, outside)
  const fromMain = await faultline.app.evaluate(
    ({ net }, host) =>
      net.fetch(`http://${host}/main`).then(
        () => 'loaded',
        () => 'failed',
      ),
    outside,
  )
  expect([...outcomes, fromMain]).toEqual(['failed', 'failed', 'failed', 'failed', 'failed'])
  expect(visits).toEqual([])
})
