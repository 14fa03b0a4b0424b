import electron, { clipboard, nativeImage } from 'electron'

/** As it was before it took the shape of the web's own clipboard. */
interface EarlierClipboard {
  readonly writeImage: (image: Electron.NativeImage) => void
  readonly write: (data: { readonly html: string; readonly text: string }) => void
}

const isEarlier = (board: object): board is EarlierClipboard => 'writeImage' in board

/** A picture, given as PNG. */
export async function copyImage(png: Uint8Array): Promise<void> {
  const bytes = Buffer.from(png)
  if (isEarlier(clipboard)) clipboard.writeImage(nativeImage.createFromBuffer(bytes))
  else await clipboard.write([new electron.ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })])
}

/** The same content twice: whoever pastes it takes what it understands. */
export async function copyRich({ html, text }: { readonly html: string; readonly text: string }): Promise<void> {
  if (isEarlier(clipboard)) return clipboard.write({ html, text })
  const blobs = {
    'text/html': new Blob([html], { type: 'text/html' }),
    'text/plain': new Blob([text], { type: 'text/plain' }),
  }
  await clipboard.write([new electron.ClipboardItem(blobs)])
}
