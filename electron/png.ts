import { inHiddenWindow } from './hiddenWindow.ts'

const PAGE = '<!doctype html><meta charset="utf-8"><title>Picture</title><canvas></canvas>'

/** Twice as many pixels as the picture has units, so that it is sharp on every screen and on paper. */
const SCALE = 2

/** Draws an SVG as PNG in a hidden window. As an image it runs no script and fetches nothing; its fonts are within. */
export async function drawPng(svg: string): Promise<Uint8Array> {
  const pages = {
    '/': { body: PAGE, type: 'text/html; charset=utf-8' },
    '/picture.svg': { body: svg, type: 'image/svg+xml' },
  }
  const drawn: unknown = await inHiddenWindow({ name: 'picture', pages, scripted: true }, async (window, origin) => {
    await window.loadURL(`${origin}/`)
    return await window.webContents.executeJavaScript(DRAW)
  })
  if (typeof drawn !== 'string') throw new Error('The picture could not be drawn')
  return Buffer.from(drawn.slice(drawn.indexOf(',') + 1), 'base64')
}

const DRAW = `(async () => {
  const image = new Image()
  image.src = '/picture.svg'
  await image.decode()
  const canvas = document.querySelector('canvas')
  canvas.width = image.width * ${SCALE}
  canvas.height = image.height * ${SCALE}
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/png')
})()`
