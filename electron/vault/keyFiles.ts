import { join } from 'node:path'
import { atomicWrite } from '../incidents/atomicWrite.ts'
import type { FilePort } from '../incidents/filePort.ts'
import { nodeBytes } from '../incidents/nodeBytes.ts'

/** The key of an incident, locked in two ways: what a key file holds. */
export interface KeyFile {
  readonly name: string
  readonly passphrase: string
  readonly recovery: string
}

const PREFIX = 'faultline-key-1'

/** `key-<id>.txt`: a new one for each passphrase, so that none is ever overwritten. */
export const isKeyName = (name: string): boolean => /^key-[0-9a-z]+\.txt$/.test(name)

/** The key files of a folder that are whole, the newest first. */
export async function readKeyFiles(fs: FilePort, folder: string): Promise<readonly KeyFile[]> {
  const names = (await fs.list(folder)).filter(({ name }) => isKeyName(name)).map(({ name }) => name)
  const found: KeyFile[] = []
  for (const name of names.reverse()) {
    const file = await fs.readFile(join(folder, name)).then(
      (bytes) => parse(name, nodeBytes.decode(bytes)),
      () => null,
    )
    if (file !== null) found.push(file)
  }
  return found
}

/** Resolves when the file would survive a power cut; answers its name. */
export async function writeKeyFile(
  fs: FilePort,
  folder: string,
  { passphrase, recovery }: Omit<KeyFile, 'name'>,
  newId: () => string,
): Promise<string> {
  const name = `key-${newId().toLowerCase()}.txt`
  const text = [PREFIX, passphrase, recovery].join('\n')
  const whole = `${text}\n${nodeBytes.sha256(nodeBytes.encode(text))}\n`
  await atomicWrite(fs, join(folder, name), join(folder, `.${name}.tmp`), nodeBytes.encode(whole))
  return name
}

function parse(name: string, content: string): KeyFile | null {
  const [prefix = '', passphrase = '', recovery = '', hash = ''] = content.split('\n')
  const text = [prefix, passphrase, recovery].join('\n')
  if (prefix !== PREFIX || nodeBytes.sha256(nodeBytes.encode(text)) !== hash.trim()) return null
  return { name, passphrase, recovery }
}
