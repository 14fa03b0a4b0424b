import { describe, expect, it } from 'vitest'
import { storageError } from '../../../electron/incidents/storageError.ts'

const failed = (code: string, syscall: string) => Object.assign(new Error(code), { code, syscall })
const written = (code: string, syscall = 'open') =>
  storageError(failed(code, syscall), 'written', '/out/a.docx', 'Safe.')

describe('what the system said', () => {
  it.each([
    ['ENOSPC', 'diskFull', 'The disk is full.'],
    ['EROFS', 'notWritable', 'This disk can only be read.'],
    ['EACCES', 'notWritable', 'You may not write in this folder.'],
    ['EISDIR', 'notWritable', 'There is a folder where the file should be.'],
    ['EIO', 'writeFailed', 'The disk reported an error while writing (EIO).'],
  ])('is told in words: %s', (code, kind, message) => {
    expect(written(code)).toEqual({ kind, message, safe: 'Safe.', place: '/out/a.docx' })
  })

  it.each(['EPERM', 'EACCES', 'EBUSY'])(
    'tells a file that cannot be replaced from a folder that cannot be written: %s',
    (code) => {
      const message = 'It is write-protected, or another program has it open.'
      expect(written(code, 'rename')).toMatchObject({ kind: 'notWritable', message })
    },
  )
})
