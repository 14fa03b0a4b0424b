import { BrowserWindow, type Session, session } from 'electron'
import { inTime } from './inTime.ts'
import { SCHEME } from './origins.ts'

/** What lies at an address of a hidden window, with its type. */
export interface HiddenPage {
  readonly body: string
  readonly type: string
}

interface HiddenWindow {
  /** Names the session, which is in memory and apart from the app's own: no storage, no cache, nothing shared. */
  readonly name: string
  /** By path, such as `/1`. Nothing else can be loaded. */
  readonly pages: Readonly<Record<string, HiddenPage>>
  /** Whether the page that is loaded may run what main hands it. */
  readonly scripted: boolean
}

/** Pages that wait, by the address they are loaded from. */
const waiting = new Map<string, HiddenPage>()
let count = 0

/** No page of ours fetches anything but what lies beside it. */
const POLICY = "default-src 'none'; img-src 'self' data:; font-src data:; style-src 'unsafe-inline'"

/**
 * Works in a window that nobody sees and that reaches no network, and closes it whatever comes of the work. `origin` is where
 * the pages lie.
 */
export async function inHiddenWindow<T>(
  { name, pages, scripted }: HiddenWindow,
  work: (window: BrowserWindow, origin: string) => Promise<T>,
): Promise<T> {
  count += 1
  const origin = `${SCHEME}://${name}-${count}`
  const urls = Object.entries(pages).map(([path, page]) => [`${origin}${path}`, page] as const)
  for (const [url, page] of urls) waiting.set(url, page)
  const window = new BrowserWindow({
    show: false,
    width: 794,
    height: 1123,
    webPreferences: {
      session: sessionOf(name),
      javascript: scripted,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  })
  try {
    return await inTime(work(window, origin))
  } finally {
    for (const [url] of urls) waiting.delete(url)
    window.destroy()
  }
}

function sessionOf(name: string): Session {
  const own = session.fromPartition(name, { cache: false })
  if (!own.protocol.isProtocolHandled(SCHEME)) {
    own.protocol.handle(SCHEME, ({ url }) => {
      const page = waiting.get(url)
      if (page === undefined) return new Response('', { status: 404 })
      const headers = {
        'content-type': page.type,
        'content-security-policy': POLICY,
        'x-content-type-options': 'nosniff',
      }
      return new Response(page.body, { headers })
    })
  }
  return own
}
