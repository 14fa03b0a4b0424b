import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { toHtml } from '../../shared/document/toHtml.ts'
import { htmlOf } from '../shared/document/written.ts'
import { CASES, RICH } from './cases.ts'
import { FULL, have, onPath, run, vnuJar, workFolder } from './tools.ts'

const folder = workFolder()
/** All of them where there is time, else the one with the most kinds of block and the one that is spoiled. */
const pages = (): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    Object.entries(CASES).flatMap(([name, incident]) =>
      FULL || name === 'sample' ? [[name, htmlOf(incident())]] : [],
    ),
  ),
  rich: toHtml(RICH, { figures: [], fonts: null, theme: 'auto' }),
})

describe.skipIf(!have('java'))('the checker of the W3C', () => {
  it('finds nothing in our pages, and a planted fault in a spoiled one', () => {
    const good = pages()
    const spoiled = (good.sample ?? '').replace(/<h2 id="[^"]*"/, '<h2 id="title"').replace('<ul>', '<ul><p>x</p>')
    const files = Object.entries({ ...good, spoiled }).map(([name, html]) => {
      const file = path.join(folder, `${name}.html`)
      writeFileSync(file, html)
      return file
    })
    const { out } = run('java', ['-jar', vnuJar(), '--format', 'json', '--stdout', ...files])
    const { messages } = JSON.parse(out) as {
      readonly messages: readonly { readonly url: string; readonly message: string }[]
    }
    const about = (name: string) =>
      messages.filter(({ url }) => url.endsWith(`/${name}.html`)).map(({ message }) => message)
    for (const name of Object.keys(good)) expect({ name, found: about(name) }).toEqual({ name, found: [] })
    expect(about('spoiled').join('\n')).toMatch(/Duplicate ID/)
    expect(about('spoiled').join('\n')).toMatch(/not allowed as child of element .ul/)
  })
})

const THEMES = ['dark', ...(FULL ? (['light'] as const) : [])] as const
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

describe.skipIf(!have('chromium'))('axe', () => {
  it('finds no barrier in our pages, and a planted one in a spoiled one', async () => {
    const browser = await chromium.launch({ executablePath: onPath('chromium') ?? '', args: ['--no-sandbox'] })
    const source = readFileSync(axe, 'utf8')
    const violations = async (html: string, colorScheme: 'light' | 'dark'): Promise<readonly string[]> => {
      const page = await browser.newPage({ colorScheme, bypassCSP: true })
      await page.setContent(html)
      await page.evaluate(source)
      const found: unknown = await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))')
      await page.close()
      return found as readonly string[]
    }
    const { sample = '', rich = '', scripts = '' } = pages()
    for (const html of FULL ? [sample, rich, scripts] : [rich]) {
      for (const theme of THEMES) expect(await violations(html, theme)).toEqual([])
    }
    expect(await violations(rich.replace(' lang="en"', ''), 'light')).toContain('html-has-lang')
    await browser.close()
  })
})
