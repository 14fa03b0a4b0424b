import { app } from 'electron'
import { inHiddenWindow } from './hiddenWindow.ts'

/**
 * Prints a page in a hidden window that runs no script. Tagged, with an outline and with the page size that the document asks
 * for.
 */
export async function printPdf(html: string): Promise<Uint8Array> {
  // The PDF names its maker: the app, not the machine it runs on.
  app.userAgentFallback = 'Faultline'
  const pages = { '/page': { body: html, type: 'text/html; charset=utf-8' } }
  return await inHiddenWindow({ name: 'print', pages, scripted: false }, async (window, origin) => {
    // The fonts lie in the page as data, so they are there when it has loaded.
    await window.loadURL(`${origin}/page`)
    return await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      ...(hasMarginBoxes() ? {} : FOOTER),
    })
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
