import type { Page } from 'playwright-core'

/** All that a page says: its text, attributes and fields, and what a screen reader is told of it. */
export async function toldIn(page: Page): Promise<string> {
  const written = await page.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea')].map((field) => Reflect.get(field, 'value'))
    return [document.title, document.documentElement.outerHTML, document.body.innerText, ...fields].join('\n')
  })
  const session = await page.context().newCDPSession(page)
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    return `${written}\n${JSON.stringify(nodes)}`
  } finally {
    await session.detach()
  }
}

/** Which of the secrets a page gives away, in whatever case. */
export async function givenAway(page: Page, secrets: readonly string[]): Promise<readonly string[]> {
  const told = (await toldIn(page)).toLowerCase()
  return secrets.filter((secret) => told.includes(secret.toLowerCase()))
}
