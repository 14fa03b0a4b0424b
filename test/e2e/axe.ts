import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

/** What axe finds on the page as it stands, one line each; by all rules, or by some `only`. The exported document in its frame has tests of its own. */
export async function violations(
  window: Page,
  except: readonly string[] = [],
  only: readonly string[] = [],
): Promise<readonly string[]> {
  const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  await window.evaluate(source)
  await window.evaluate(settled)
  return window.evaluate(
    async ({ ignored, asked }) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') }
      const rules = asked.length === 0 ? {} : { runOnly: [...asked] }
      const { violations } = await axe.run({ exclude: ['iframe'] }, { iframes: false, ...rules })
      return violations
        .filter(({ id }) => !ignored.includes(id))
        .flatMap(({ id, nodes }) =>
          nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
        )
    },
    { ignored: except, asked: only },
  )
}

/** The same in light, dark and with the colours of the system. */
export async function violationsInEveryLook(window: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const theme of ['light', 'dark']) {
    await window.evaluate((name) => Object.assign(document.documentElement.dataset, { theme: name }), theme)
    found.push(...(await violations(window)))
  }
  await window.emulateMedia({ forcedColors: 'active' })
  found.push(...(await violations(window)))
  await window.emulateMedia({ forcedColors: null })
  return found
}

/** Colours are judged once nothing fades in or out any more. */
async function settled(): Promise<void> {
  const passing = document
    .getAnimations()
    .filter((one) => one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
  await Promise.allSettled(passing.map(({ finished }) => finished))
}
