import { describe, expect, it } from 'vitest'
import { strippableType } from '../../../shared/attachment/strippable.ts'

const ascii = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0))
const bytes = (...parts: readonly (readonly number[])[]) => Uint8Array.from(parts.flat())
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const chunk = (name: string, size = 0) => [0, 0, 0, size, ...ascii(name), ...Array<number>(size + 4).fill(0)]
const webp = (kind: string, flags: number) =>
  bytes(ascii('RIFF'), [0, 0, 0, 0], ascii('WEBP'), ascii(kind), [0, 0, 0, 0], [flags])

describe('pictures whose metadata can be taken out', () => {
  it('are still ones', () => {
    expect(strippableType(bytes(PNG, chunk('IHDR', 13), chunk('IDAT', 4), chunk('acTL', 8)))).toBe('image/png')
    expect(strippableType(bytes([0xff, 0xd8, 0xff, 0xe1]))).toBe('image/jpeg')
    expect(strippableType(webp('VP8X', 0x08))).toBe('image/webp')
    expect(strippableType(webp('VP8 ', 0x02))).toBe('image/webp')
  })

  it('are not those that move, nor anything else, however short', () => {
    expect(strippableType(bytes(PNG, chunk('IHDR', 13), chunk('acTL', 8), chunk('IDAT', 4)))).toBeNull()
    expect(strippableType(webp('VP8X', 0x0a))).toBeNull()
    expect(strippableType(bytes(ascii('GIF89a')))).toBeNull()
    expect(strippableType(bytes(ascii('<svg/>')))).toBeNull()
    expect(strippableType(bytes(PNG))).toBe('image/png')
    expect(strippableType(new Uint8Array())).toBeNull()
  })
})
