/** The images that a window shows; everything else is only kept and saved again. */
const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const
export type ImageType = (typeof IMAGE_TYPES)[number]

/** What is said of any file that is no such image. */
export const OTHER_TYPE = 'application/octet-stream'

const STARTS: readonly (readonly [ImageType, readonly (number | null)[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50]],
]

/** The kind of image that the bytes begin like; null for anything else. Names and claims do not count. */
export function imageTypeOf(bytes: Uint8Array): ImageType | null {
  const found = STARTS.find(([, start]) => start.every((byte, i) => byte === null || bytes[i] === byte))
  return found?.[0] ?? null
}

/** Whether the window shows attachments of this type. */
export const isImageType = (mediaType: string): boolean => IMAGE_TYPES.some((type) => type === mediaType)
