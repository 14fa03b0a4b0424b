import { expect, it } from 'vitest'
import { missingLibraries } from '../../scripts/system.mjs'

it('names the libraries that the loader does not find', () => {
  const listing = [
    '\tlinux-vdso.so.1 (0x00007ffd3a9f2000)',
    '\tlibnss3.so => not found',
    '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f0c8a000000)',
    '\tlibgtk-3.so.0 => not found',
  ].join('\n')
  expect(missingLibraries(listing)).toEqual(['libnss3.so', 'libgtk-3.so.0'])
})

it('names none when all are there', () => {
  expect(missingLibraries('\tlibc.so.6 => /lib/libc.so.6 (0x0)\n')).toEqual([])
})
