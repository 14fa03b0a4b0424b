import { BrowserWindow, type Session, session } from 'electron'
import { inTime } from './inTime.ts'
import { SCHEME } from './origins.ts'

/** Pictures that wait to be drawn, by the path they are loaded from. */
const waiting = new Map<string, string>()
let count = 0

const PAGE = '<!doctype html><meta charset="utf-8"><title>Picture</title><canvas></canvas>'
const POLICY = "default-src 'none'; img-src 'self'"

/** In memory, apart from the app's own session: no storage, no cache, nothing shared. */
function drawSession(): Session {
  const own = session.fromPartition('picture', { cache: false })
  if (!own.protocol.isProtocolHandled(SCHEME)) {
    own.protocol.handle(SCHEME, ({ url }) => {
      const svg = waiting.get(url)
      const type = svg === undefined ? 'text/html; charset=utf-8' : 'image/svg+xml'
      const headers = { 'content-type': type, 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff' }
      return new Response(svg ?? PAGE, { headers })
    })
  }
  return own
}

/** Twice as many pixels as the picture has units, so that it is sharp on every screen and on paper. */
const SCALE = 2

/** Draws an SVG as PNG in a hidden window. As an image it runs no script and fetches nothing; its fonts are within. */
export async function drawPng(svg: string): Promise<Uint8Array> {
  count += 1
  const origin = `${SCHEME}://picture`
  const url = `${origin}/${count}.svg`
  waiting.set(url, svg)
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: drawSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  })
  try {
    const drawn: unknown = await inTime(draw(window, origin, url))
    if (typeof drawn !== 'string') throw new Error('The picture could not be drawn')
    return Buffer.from(drawn.slice(drawn.indexOf(',') + 1), 'base64')
  } finally {
    waiting.delete(url)
    window.destroy()
  }
}

async function draw(window: BrowserWindow, origin: string, url: string): Promise<unknown> {
  await window.loadURL(`${origin}/`)
  return await window.webContents.executeJavaScript(
    `(async () => {
      const image = new Image()
      image.src = ${JSON.stringify(url)}
      await image.decode()
      const canvas = document.querySelector('canvas')
      canvas.width = image.width * ${SCALE}
      canvas.height = image.height * ${SCALE}
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height)
      return canvas.toDataURL('image/png')
    })()`,
  )
}
