import { readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { crashLog } from '../../electron/crashLog.ts'
import { tempFolders } from '../helpers/tempFolder.ts'

const newFolder = tempFolders()

describe('crashLog', () => {
  it('keeps every record, with where it happened and the stack', () => {
    const log = crashLog(path.join(newFolder(), 'logs', 'crash.log'), 'Faultline 0.1.0')
    log.record('main', new Error('first'))
    log.record('window', 'second')
    const written = readFileSync(log.file, 'utf8')
    expect(written).toMatch(/Faultline 0\.1\.0\nmain: Error: first\n\s+at /)
    expect(written).toContain('window: second')
    expect(statSync(log.file).mode & 0o777).toBe(0o600)
  })

  it('does not throw where nothing can be written', () => {
    const file = path.join(newFolder(), 'a-file')
    writeFileSync(file, '')
    expect(() => crashLog(path.join(file, 'crash.log'), 'Faultline').record('main', 'x')).not.toThrow()
  })
})
