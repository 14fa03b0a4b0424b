import type { StrippableType } from '../../shared/attachment/strippable.ts'

/** Near enough to the original that nobody sees the difference on a screenshot or a photo. */
const QUALITY = 0.92

/**
 * The picture drawn anew, as it was seen, without where, when and by what it was taken, and without anything appended.
 * Null when it cannot be drawn.
 */
export async function stripPicture(bytes: Uint8Array, type: StrippableType): Promise<Uint8Array | null> {
  try {
    const picture = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type }))
    const canvas = new OffscreenCanvas(picture.width, picture.height)
    canvas.getContext('2d')?.drawImage(picture, 0, 0)
    picture.close()
    const drawn = await canvas.convertToBlob({ type, quality: QUALITY })
    return drawn.type === type ? new Uint8Array(await drawn.arrayBuffer()) : null
  } catch {
    return null
  }
}
