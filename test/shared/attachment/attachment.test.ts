import { describe, expect, it } from 'vitest'
import { fileNameOf } from '../../../shared/attachment/fileName.ts'
import { imageTypeOf } from '../../../shared/attachment/imageType.ts'

describe('the type of an attachment', () => {
  it.each([
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['GIF89a', 'image/gif'],
    ['RIFF\x10\x00\x00\x00WEBPVP8 ', 'image/webp'],
    ['RIFF\x10\x00\x00\x00WAVEfmt ', null],
    ['<svg onload="alert(1)">', null],
    ['<!doctype html>', null],
    ['\x89PN', null],
    ['', null],
  ])('is read from how it begins: %j', (text, type) => {
    expect(imageTypeOf(Uint8Array.from([...text].map((char) => char.charCodeAt(0))))).toBe(type)
  })
})

describe('the name of a saved attachment', () => {
  it.each([
    ['graph 1.png', 'graph 1.png'],
    ['Störung – Köln.png', 'Störung _ Köln.png'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\temp\\a.exe', 'C__temp_a.exe'],
    ['.bashrc', 'bashrc'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['a\u202egnp.exe', 'a_gnp.exe'],
    ['a\0b\nc', 'a_b_c'],
    ['  ', 'attachment'],
    ['...', 'attachment'],
    [`${'x'.repeat(300)}.png`, `${'x'.repeat(116)}.png`],
  ])('of %j is %j', (name, plain) => {
    expect(fileNameOf(name)).toBe(plain)
  })
})
