import { app, BrowserWindow, type Session, session } from 'electron'
import { inTime } from './inTime.ts'
import { SCHEME } from './origins.ts'

/** Pages that wait to be printed, by the path they are loaded from. */
const pages = new Map<string, string>()
let count = 0

/** In memory, apart from the app's own session: no storage, no cache, nothing shared. */
function printSession(): Session {
  const own = session.fromPartition('print', { cache: false })
  if (!own.protocol.isProtocolHandled(SCHEME)) {
    own.protocol.handle(SCHEME, ({ url }) => {
      const html = pages.get(url)
      const headers = { 'content-type': 'text/html; charset=utf-8', 'x-content-type-options': 'nosniff' }
      return html === undefined ? new Response('', { status: 404 }) : new Response(html, { headers })
    })
  }
  return own
}

/**
 * Prints a page in a hidden window that runs no script and reaches no network. Tagged, with an outline and with the page
 * size that the document asks for.
 */
export async function printPdf(html: string): Promise<Uint8Array> {
  // The PDF names its maker: the app, not the machine it runs on.
  app.userAgentFallback = 'Faultline'
  const url = `${SCHEME}://print/${++count}`
  pages.set(url, html)
  const window = new BrowserWindow({
    show: false,
    width: 794,
    height: 1123,
    webPreferences: {
      session: printSession(),
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  })
  try {
    return await inTime(print(window, url))
  } finally {
    pages.delete(url)
    window.destroy()
  }
}

/** The fonts lie in the page as data, so they are there when it has loaded. */
async function print(window: BrowserWindow, url: string): Promise<Uint8Array> {
  await window.loadURL(url)
  return await window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    ...(hasMarginBoxes() ? {} : FOOTER),
  })
}

/** Page numbers by CSS came with Chromium 131. */
const hasMarginBoxes = (): boolean => Number.parseInt(process.versions.chrome ?? '0', 10) >= 131

const FOOTER = {
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate:
    '<div style="width:100%;margin:0 15mm;font:8pt sans-serif;color:#475363;display:flex;justify-content:space-between"><span class="title"></span><span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>',
}
