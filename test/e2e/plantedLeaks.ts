import type { ElectronApplication, Page } from 'playwright-core'

/** Ways in which a page could give words away while it stands. */
const STANDING: readonly ((words: string) => string)[] = [
  (words) => `<p>${words}</p>`,
  (words) => `<p title="${words.toUpperCase()}"></p>`,
  (words) => `<button aria-label="${words}"></button>`,
  (words) => `<p><b>${words.slice(0, 5)}</b>${words.slice(5)}</p>`,
  (words) => `<input value="${words}">`,
]

/** Puts words into the room, one way after the other; they stand there while `see` looks, and no longer. */
export async function plantStanding(room: Page, words: string, see: () => Promise<void>): Promise<void> {
  for (const leak of STANDING) {
    await room.evaluate(
      (html) => document.body.insertAdjacentHTML('beforeend', `<i id="leak">${html}</i>`),
      leak(words),
    )
    await see()
    await room.evaluate(() => document.getElementById('leak')?.remove())
  }
}

/** Puts words into the room and takes them away before anything else is done there. */
export async function plantPassing(room: Page, words: string): Promise<void> {
  await room.evaluate((secret) => {
    const { title } = document
    document.title = secret
    document.title = title
  }, words)
}

/** The same in an attribute. */
export async function plantAttribute(room: Page, words: string): Promise<void> {
  await room.evaluate((secret) => {
    document.body.lang = secret
    document.body.removeAttribute('lang')
  }, words)
}

/** Sends words to the room that it draws nothing of. */
export async function sendUndrawn(app: ElectronApplication, words: string): Promise<void> {
  await app.evaluate(({ webContents }, secret) => {
    const room = webContents.getAllWebContents().find((one) => one.getURL().endsWith('#room'))
    room?.send('onRoomView', {
      theme: 'dark',
      title: '',
      severity: null,
      timer: null,
      hands: null,
      stage: { kind: 'break', secret },
    })
  }, words)
}
