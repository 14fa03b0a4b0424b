import { join } from 'node:path'
import type { DeviceId } from '../../shared/ids.ts'
import type { Host } from '../host.ts'
import type { FileCipher } from '../vault/incidentKey.ts'
import { atomicWrite } from './atomicWrite.ts'
import { draftBytes, draftFile } from './draft.ts'

interface DraftPlace {
  readonly folder: string
  /** Of a protected incident. */
  readonly cipher: FileCipher | null
}

/** The unsent texts of every installation, locked as their new place is. */
export async function copyDrafts(host: Host, from: DraftPlace, to: DraftPlace): Promise<void> {
  const { fs, newId } = host
  const named = (await fs.list(from.folder)).map(({ name }) => /^drafts?-(.+)\.(?:json|locked|txt)$/.exec(name)?.[1])
  for (const device of new Set(named)) {
    if (device === undefined) continue
    const of = { ...host, device: device as DeviceId }
    const drafts = await draftFile(of, from.folder, newId(), from.cipher).read()
    if (Object.keys(drafts).length === 0) continue
    const name = `drafts-${device}.${to.cipher === null ? 'json' : 'locked'}`
    await atomicWrite(fs, join(to.folder, name), join(to.folder, `.${name}.tmp`), draftBytes(drafts, to.cipher))
  }
}
