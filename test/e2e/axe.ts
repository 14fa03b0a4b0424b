import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds on the page as it stands, one line each; by all rules, or by some `only`. The exported document in its frame has tests of its own. */
export async function violations(
  window: Page,
  except: readonly string[] = [],
  only: readonly string[] = [],
): Promise<readonly string[]> {
  if (!(await window.evaluate(() => 'axe' in self))) await window.evaluate(SOURCE)
  await window.evaluate(settled)
  return window.evaluate(
    async ({ ignored, asked }) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') }
      const rules = asked.length === 0 ? {} : { runOnly: [...asked] }
      const { violations } = await axe.run(
        { exclude: ['iframe'] },
        { iframes: false, resultTypes: ['violations'], ...rules },
      )
      return violations
        .filter(({ id }) => !ignored.includes(id))
        .flatMap(({ id, nodes }) =>
          nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
        )
    },
    { ignored: except, asked: only },
  )
}

/** What depends on the colours of a theme; all else is the same in all of them. */
export const OF_COLOURS = ['color-contrast', 'link-in-text-block'] as const

/** The same in light, dark and with the colours of the system. */
export async function violationsInEveryLook(window: Page): Promise<readonly string[]> {
  const found = [...(await violations(window))]
  for (const theme of ['light', 'dark']) {
    await window.evaluate((name) => Object.assign(document.documentElement.dataset, { theme: name }), theme)
    found.push(...(await violations(window, [], OF_COLOURS)))
  }
  await window.emulateMedia({ forcedColors: 'active' })
  found.push(...(await violations(window, [], OF_COLOURS)))
  await window.emulateMedia({ forcedColors: null })
  return found
}

/** Colours are judged once nothing fades in or out any more. Looked at again and again: `finished` does not always come. */
async function settled(): Promise<void> {
  const isPassing = ({ playState, effect }: Animation) =>
    playState === 'running' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY
  while (document.getAnimations().some(isPassing)) await new Promise(requestAnimationFrame)
}
