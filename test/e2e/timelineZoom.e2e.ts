import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NewEvent } from '../../shared/incident/event.ts'
import { ago, drawn, openIncident } from './desk.ts'
import { type launchFaultline, launchInUtc } from './launch.ts'

const COUNT = 12
const NOTES = Array.from(
  { length: COUNT },
  (_, n): NewEvent => ({ kind: 'note', text: `Note ${n}`, occurredAt: ago(90 - n * 8) }),
)

/** Where the mouse is as a part of the width, and by how much its wheel turns: in and out, frame by frame, without a rest. */
const TURNS = [0.1, 0.9, 0.5].flatMap((part) => [-60, 60].flatMap((by) => NOTES.map(() => ({ part, by }))))

describe('zooming the timeline', () => {
  let app: Awaited<ReturnType<typeof launchFaultline>>
  beforeAll(async () => {
    app = await launchInUtc()
  })
  afterAll(() => app.close())

  it('has everything in its place in each frame, also what comes into view again', async () => {
    await openIncident(app.window, 'Even', NOTES)
    const drawing = drawn(app.window)
    await drawing
      .locator('.fl-point-item')
      .nth(COUNT - 1)
      .waitFor()
    const moved = await drawing.evaluate(async (host, turns) => {
      const clip = host.querySelector('.fl-clip')
      if (clip === null) throw new Error('nothing is drawn')
      const { left, right, top } = clip.getBoundingClientRect()
      const xOf = (item: Element) => item.getBoundingClientRect().left
      const items = [...clip.querySelectorAll('.fl-point-item')].toSorted((a, b) => xOf(a) - xOf(b))
      const looks: { count: number; worst: number }[] = []
      for (const { part, by } of turns) {
        const at = { clientX: left + (right - left) * part, clientY: top + 10 }
        clip.dispatchEvent(
          new WheelEvent('wheel', { ...at, deltaY: by, ctrlKey: true, bubbles: true, cancelable: true }),
        )
        await new Promise(requestAnimationFrame)
        const isSeen = (x: number) => x > left && x < right
        const places = items.map((item, n) => ({ n, x: xOf(item) }))
        const seen = places.filter(({ x }) => isSeen(x))
        const [first, last] = [seen[0], seen.at(-1)]
        if (first === undefined || last === undefined || seen.length < 3) continue
        const apart = (last.x - first.x) / (last.n - first.n)
        const off = places.map(({ n, x }) => {
          const due = first.x + apart * (n - first.n)
          return isSeen(x) || isSeen(due) ? Math.abs(x - due) : 0
        })
        looks.push({ count: seen.length, worst: Math.max(...off) })
      }
      return looks
    }, TURNS)
    expect(moved.length).toBeGreaterThan(TURNS.length / 2)
    expect(Math.min(...moved.map(({ count }) => count))).toBeLessThan(COUNT / 2)
    expect(Math.max(...moved.map(({ worst }) => worst))).toBeLessThan(1)
  })

  it('lets words that stood in a bar stand whole beside it where it has become too short for them', async () => {
    const { window } = app
    await openIncident(window, 'Words', [
      { kind: 'impact', text: 'A name that a short bar has no room for', occurredAt: ago(400), endedAt: ago(380) },
      { kind: 'note', text: 'Later', occurredAt: ago(10) },
    ])
    const drawing = drawn(window)
    const bar = drawing.locator('.fl-span-item')
    const boxOf = async (one: Locator) => (await one.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    const zoomTo = async (width: number) => {
      const now = await boxOf(bar)
      await window.mouse.move(now.x + now.width / 2, now.y + now.height / 2)
      await window.keyboard.down('Control')
      await window.mouse.wheel(0, (100 * Math.log(now.width / width)) / Math.log(1.2))
      await window.keyboard.up('Control')
    }
    await zoomTo(400)
    await bar.locator('.fl-inside').waitFor()
    await zoomTo(56)
    await bar.locator('.fl-beside').waitFor()
    const { x } = await boxOf(drawing.locator('.fl-clip'))
    await window.mouse.wheel((await boxOf(bar)).x - x + 25, 0)
    await expect.poll(async () => (await boxOf(bar)).x).toBeLessThan(x)
    await expect
      .poll(async () => {
        const [body, words] = [await boxOf(bar), await boxOf(bar.locator('.fl-beside'))]
        return { gap: Math.round(words.x - body.x - body.width), isWhole: words.width > 150 }
      })
      .toEqual({ gap: 4, isWhole: true })
  })

  it('gives items no transition, with which a page reckons all of their style anew as they move', async () => {
    const item = drawn(app.window).locator('.fl-point-item').first()
    const transition = await item.evaluate((one) => {
      const { transitionProperty, transitionDuration } = getComputedStyle(one)
      return { transitionProperty, transitionDuration }
    })
    expect(transition).toEqual({ transitionProperty: 'all', transitionDuration: '0s' })
  })
})
