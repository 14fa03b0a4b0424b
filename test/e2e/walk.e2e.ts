import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchInUtc } from './launch.ts'

let faultline: Awaited<ReturnType<typeof launchInUtc>>

beforeAll(async () => {
  faultline = await launchInUtc()
  await press('ControlOrMeta+Shift+O')
  await faultline.window.getByRole('grid', { name: 'Event log' }).waitFor()
  await press('ControlOrMeta+3')
  await card().waitFor()
})

afterAll(() => faultline.close())

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await faultline.window.keyboard.press(key)
}
const card = () => faultline.window.getByRole('article', { name: /^Event \d+ of \d+$/ })
const stage = () => faultline.window.getByRole('region', { name: 'Stage' })
const desk = () => faultline.window.getByRole('complementary', { name: 'Facilitation' })
const numberOf = async () => Number(/Event (\d+)/.exec((await card().getAttribute('aria-label')) ?? '')?.[1])

it('walks through the incident by keyboard alone, and shows nothing before it was known', async () => {
  const first = await numberOf()
  await expect.poll(() => stage().textContent()).toContain('Next event is in the fog')
  await expect.poll(() => stage().textContent()).toContain('Not known yet')
  await press('ArrowRight', 'ArrowRight')
  await expect.poll(numberOf).toBe(first + 2)
  const early = await stage().textContent()
  await press('f')
  await expect.poll(() => stage().textContent()).not.toContain('Not known yet')
  await expect.poll(async () => (await stage().textContent())?.length).toBeGreaterThan(early?.length ?? 0)
  await press('f')
  await expect.poll(() => stage().textContent()).toContain('Not known yet')

  await press('j')
  await expect.poll(() => card().textContent()).toContain('open since')
  await expect.poll(() => desk().textContent()).toMatch(/Ask about/)

  await press('a')
  const agreed = card().getByRole('button', { name: 'Agreed' })
  await expect.poll(() => agreed.getAttribute('aria-pressed')).toBe('true')
  await press('d')
  await expect.poll(() => agreed.getAttribute('aria-pressed')).toBe('false')
  await press('1')
  await expect.poll(() => desk().getByRole('img', { name: 'asked' }).count()).toBe(1)

  await press('n')
  await faultline.window.keyboard.type('an f and a j are only letters here')
  await press('Enter', 'Escape')
  await desk().getByRole('listitem').filter({ hasText: 'only letters here' }).waitFor()
  await press('ControlOrMeta+Z')
  await expect.poll(() => desk().getByText('only letters here').count()).toBe(0)

  const place = await numberOf()
  await press('m')
  const line = faultline.window.getByRole('textbox', { name: 'Log an event' })
  await expect.poll(() => line.inputValue()).toMatch(/\d\d:\d\d/)
  await press('Escape')
  await expect.poll(() => line.count()).toBe(0)
  await expect.poll(numberOf).toBe(place)
})

it('asks what the house asks, walks the pivots only, and goes on where it was left', async () => {
  const { window } = faultline
  await desk().getByRole('button', { name: 'Questions of the house…' }).click()
  const dialog = window.getByRole('dialog', { name: 'Questions of the house' })
  await dialog.getByRole('textbox', { name: 'Add a question' }).fill('Which dashboard was open?')
  await press('Enter')
  await dialog
    .getByRole('listitem')
    .filter({ has: window.getByRole('textbox') })
    .waitFor()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect.poll(() => desk().getByRole('button', { pressed: false }).first().textContent()).toContain('dashboard')

  await window.getByRole('radio', { name: /^Pivots \d+$/ }).click()
  await expect.poll(() => stage().textContent()).toMatch(/of \d+ pivots/)
  await press('j')
  await expect.poll(numberOf).toBeGreaterThan(1)
  const name = await card().getAttribute('aria-label')
  await press('ControlOrMeta+PageDown')
  await window.getByRole('region', { name: 'Learning board' }).first().waitFor()
  await press('ControlOrMeta+PageUp')
  await card().waitFor()

  await window.reload()
  await window.getByRole('grid', { name: 'Incidents' }).getByRole('row').nth(1).click()
  await window.getByRole('grid', { name: 'Event log' }).waitFor()
  await press('ControlOrMeta+3')
  await expect.poll(() => card().getAttribute('aria-label')).toBe(name)
  await expect.poll(() => stage().textContent()).toMatch(/of \d+ pivots/)
})
