import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeFiles } from '../../../electron/incidents/nodeFiles.ts'
import { filePortContract } from '../../helpers/filePortContract.ts'
import { memoryFiles } from '../../helpers/memoryFiles.ts'

filePortContract('the real disk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'faultline-files-'))
  return { fs: nodeFiles, folder, clean: () => rm(folder, { recursive: true }) }
})

filePortContract('memory', () => Promise.resolve({ fs: memoryFiles(), folder: '/tmp', clean: () => Promise.resolve() }))
