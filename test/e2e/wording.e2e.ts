import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from './axe.ts'
import { launchInUtc } from './launch.ts'
import { proseOf } from './prose.ts'

type App = Awaited<ReturnType<typeof launchInUtc>>

describe('the wording of a hand-written text', () => {
  let app: App
  let window: Page
  beforeAll(async () => {
    app = await launchInUtc()
    window = app.window
    await window.evaluate(() => {
      Reflect.set(self, 'refused', [])
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        Reflect.get(self, 'refused').push(effectiveDirective)
      })
      // What is told stands for a moment only.
      Reflect.set(self, 'told', [])
      const tell = ({ addedNodes }: MutationRecord) => {
        for (const { textContent } of addedNodes)
          if (textContent?.startsWith('Hint ')) Reflect.get(self, 'told').push(textContent)
      }
      new MutationObserver((records) => records.forEach(tell)).observe(document.body, {
        subtree: true,
        childList: true,
      })
    })
    await window.getByRole('textbox', { name: 'What do you see?' }).fill('d queue stopped at 10 %')
    await window.keyboard.press('Enter')
    await window.getByRole('grid', { name: 'Event log' }).getByText('queue stopped').waitFor()
    await window.getByRole('tab', { name: 'Document', exact: true }).click()
    await explanation().click()
  })
  afterAll(() => app.close())

  const explanation = () => window.getByRole('textbox', { name: 'Explanation', exact: true })
  const button = (name: string) => window.getByRole('button', { name, exact: true })
  const said = () => expect.poll(() => proseOf(explanation()))
  const focused = () => window.evaluate(() => document.activeElement?.getAttribute('aria-label'))

  it('is marked as it is typed, and never what is quoted', async () => {
    await window.keyboard.type(
      'We should have noticed the lag. Lee wrote “we should have noticed”.\nObviously, the disk was full.',
    )
    await button('Wording 2 hints').waitFor()
    await said().toBe(
      'We should have noticed the lag. Lee wrote “we should have noticed”.\nObviously, the disk was full.',
    )
    expect(await window.getByRole('button', { name: /^Keep as it is/ }).count()).toBe(0)
  })

  it('is walked by key from hint to hint, round and round, and each is told', async () => {
    await window.getByRole('tab', { name: 'Document', exact: true }).focus()
    for (const phrase of ['should have noticed', 'Obviously', 'should have noticed']) {
      await window.evaluate(() => Reflect.set(self, 'told', []))
      await window.keyboard.press('F8')
      const told = () => window.evaluate((): readonly string[] => Reflect.get(self, 'told'))
      await expect.poll(told).toContainEqual(expect.stringMatching(new RegExp(`^Hint \\d of 2\\. .*${phrase}`)))
      await button(`Keep as it is: ${phrase}`).waitFor()
      await expect.poll(focused).toBe('Explanation')
    }
    await expect.poll(() => violations(window)).toEqual([])
  })

  it('[W1] changes only when asked to: by Alt+Enter and Enter, and undo takes that back', async () => {
    await window.keyboard.press('Alt+Enter')
    await expect.poll(() => window.evaluate(() => document.activeElement?.textContent)).toBe('Use “did not notice”')
    await window.keyboard.press('Escape')
    await expect.poll(focused).toBe('Explanation')
    await window.keyboard.press('Shift+F8')
    await button('Keep as it is: Obviously').waitFor()
    await window.keyboard.press('F8')
    await window.keyboard.press('Alt+Enter')
    await window.keyboard.press('Enter')
    await said().toContain('We did not notice the lag.')
    await button('Wording 1 hint').waitFor()
    await expect.poll(focused).toBe('Explanation')
    await window.keyboard.press('ControlOrMeta+z')
    await said().toContain('We should have noticed the lag.')
    await button('Wording 2 hints').waitFor()
  })

  it('is kept as it is where somebody says so, through edits elsewhere, and can be brought back', async () => {
    await window.keyboard.press('F8')
    await button('Keep as it is: Obviously').click()
    await button('Wording 1 hint').waitFor()
    await window.keyboard.press('ControlOrMeta+Home')
    await window.keyboard.type('At 10:02 the queue stopped. ')
    await button('Bring back the hints: Explanation').waitFor()
    await button('Bring back the hints: Explanation').click()
    await button('Wording 2 hints').waitFor()
  })

  it('parks an idea where the review finds it', async () => {
    await explanation().focus()
    await window.keyboard.press('ControlOrMeta+Home')
    await window.keyboard.press('F8')
    await button('Park the idea: should have noticed').click()
    await expect.poll(focused).toBe('Explanation')
    await expect.poll(() => window.getByRole('button', { name: /^Park the idea/ }).count()).toBe(0)
  })

  it('has keys for bold and code, goes on with lists, and Tab leaves it', async () => {
    await window.keyboard.press('ControlOrMeta+a')
    await window.keyboard.type('- one')
    await window.keyboard.press('Enter')
    await window.keyboard.press('ControlOrMeta+b')
    await window.keyboard.type('two')
    await said().toBe('- one\n- **two**')
    await window.keyboard.press('Tab')
    expect(await focused()).not.toBe('Explanation')
    await window.getByText('Saved, flushed to disk').waitFor()
  })

  it('needs nothing that the policy of the page refuses', async () => {
    expect(await window.evaluate(() => Reflect.get(self, 'refused'))).toEqual([])
  })
})
