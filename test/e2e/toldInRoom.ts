import type { BrowserContext, Page } from 'playwright-core'
import type {} from '../../renderer/api.ts'

declare global {
  /** All that the room window was told and showed since it was asked last; there once it is watched. */
  var takeTold: (() => readonly string[]) | undefined
}

/** From now on a room window is watched from the first moment of each of its pages. */
export const watchRooms = async (context: BrowserContext): Promise<void> => void (await context.addInitScript(watch))

/**
 * Runs in the page, and keeps every text and attribute that it ever has, if only within one task: what is put in, what is
 * taken away and what stood there before. And all that it is sent, drawn or not.
 */
function watch(): void {
  if (location.hash !== '#room') return
  const told = new Set<string>([`watched while ${document.readyState}`])
  const tell = (node: Node): void => {
    if (node.nodeValue !== null) told.add(node.nodeValue)
    if (node instanceof Element) {
      for (const { value } of node.attributes) told.add(value)
      const typed: unknown = Reflect.get(node, 'value')
      if (typeof typed === 'string') told.add(typed)
    }
    for (const child of node.childNodes) tell(child)
  }
  const hear = (changes: readonly MutationRecord[]): void => {
    for (const { target, attributeName, oldValue, addedNodes, removedNodes } of changes) {
      if (oldValue !== null) told.add(oldValue)
      if (target.nodeValue !== null) told.add(target.nodeValue)
      if (attributeName !== null && target instanceof Element) told.add(target.getAttribute(attributeName) ?? '')
      for (const node of [...addedNodes, ...removedNodes]) tell(node)
    }
    // What is put together of several pieces is read as one.
    told.add(document.documentElement.textContent)
  }
  const observer = new MutationObserver(hear)
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    characterDataOldValue: true,
    attributes: true,
    attributeOldValue: true,
  })
  tell(document)
  const listen = () => void self.api.onRoomView((view) => told.add(JSON.stringify(view)))
  if (Reflect.has(self, 'api')) listen()
  else document.addEventListener('DOMContentLoaded', listen)
  self.takeTold = () => {
    hear(observer.takeRecords())
    const taken = [...told]
    told.clear()
    return taken
  }
}

/** All that a watched room window was told and showed since it was asked last. */
export async function toldSince(room: Page): Promise<readonly string[]> {
  const told = await room.evaluate(() => self.takeTold?.() ?? null)
  if (told === null) throw new Error('nobody watched')
  return told
}

/** What a screen reader is told of a page as it stands. */
async function spokenIn(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    return JSON.stringify(nodes)
  } finally {
    await session.detach()
  }
}

/** All that a page says as it stands: its text, attributes and fields, and what a screen reader is told of it. */
async function toldIn(page: Page): Promise<string> {
  const written = await page.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea')].map((field) => Reflect.get(field, 'value'))
    return [document.title, document.documentElement.outerHTML, document.body.innerText, ...fields].join('\n')
  })
  return `${written}\n${await spokenIn(page)}`
}

/** Which of the secrets stand in what was told, in whatever case. */
export function secretsIn(told: string, secrets: readonly string[]): readonly string[] {
  const all = told.toLowerCase()
  return secrets.filter((secret) => all.includes(secret.toLowerCase()))
}

/** Which of the secrets a page gives away as it stands. */
export const givenAway = async (page: Page, secrets: readonly string[]): Promise<readonly string[]> =>
  secretsIn(await toldIn(page), secrets)
