import { lstatSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

/**
 * Where entries may go when their incident's folder refuses them: beside the settings, and in the system's folder for
 * temporary files, which is often on another disk. On a machine of several users that one counts only while it is ours.
 */
export function spillFolders(userDataFolder: string): readonly string[] {
  const temporary = join(tmpdir(), `faultline-spill-${userInfo().username.replaceAll(/[^\w.-]/g, '_')}`)
  return [join(userDataFolder, 'spill'), ...(isOurs(temporary) ? [temporary] : [])]
}

function isOurs(folder: string): boolean {
  try {
    const { uid, mode } = lstatSync(folder)
    const isPrivate = process.platform === 'win32' || (mode & 0o077) === 0
    return (process.getuid === undefined || uid === process.getuid()) && isPrivate
  } catch {
    return true
  }
}
