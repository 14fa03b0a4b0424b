import electron, { clipboard, nativeImage } from 'electron'

/** As it was before it took the shape of the web's own clipboard. */
interface EarlierClipboard {
  readonly writeImage: (image: Electron.NativeImage) => void
}

const isEarlier = (board: object): board is EarlierClipboard => 'writeImage' in board

/** A picture, given as PNG. */
export async function copyImage(png: Uint8Array): Promise<void> {
  const bytes = Buffer.from(png)
  if (isEarlier(clipboard)) clipboard.writeImage(nativeImage.createFromBuffer(bytes))
  else await clipboard.write([new electron.ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })])
}
