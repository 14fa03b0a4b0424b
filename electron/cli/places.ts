import { readFileSync } from 'node:fs'
import { homedir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import type { CliIo } from './io.ts'

type Env = CliIo['env']

/** The library: `--library`, else FAULTLINE_LIBRARY, else Faultline in the user's documents, as in the app. */
export function libraryFolder(option: string | undefined, { env, cwd }: CliIo): string {
  const named = option ?? env.FAULTLINE_LIBRARY
  return named === undefined || named === '' ? join(documentsFolder(env), 'Faultline') : resolve(cwd, named)
}

/** Where the app keeps what belongs to this installation, such as its device id. */
export function userDataFolder(option: string | undefined, { env, cwd }: CliIo): string {
  if (option !== undefined && option !== '') return resolve(cwd, option)
  return join(settingsFolder(env), 'Faultline')
}

function settingsFolder(env: Env): string {
  switch (process.platform) {
    case 'win32':
      return env.APPDATA ?? join(home(env), 'AppData', 'Roaming')
    case 'darwin':
      return join(home(env), 'Library', 'Application Support')
    default:
      return xdgConfig(env)
  }
}

const home = (env: Env): string => env.HOME || env.USERPROFILE || homedir()

const xdgConfig = (env: Env): string => env.XDG_CONFIG_HOME || join(home(env), '.config')

/** On Linux desktops the folder has a name in the user's language, which stands in `user-dirs.dirs`. */
function documentsFolder(env: Env): string {
  const usual = join(home(env), 'Documents')
  if (process.platform === 'win32' || process.platform === 'darwin') return usual
  try {
    const text = readFileSync(join(xdgConfig(env), 'user-dirs.dirs'), 'utf8')
    const named = /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(text)?.[1]?.replace(/^\$HOME(?=\/|$)/, home(env))
    return named?.startsWith('/') ? named : usual
  } catch {
    return usual
  }
}

/** Whose entries these are, when nobody says: the name this user has on this machine. */
export function userName(env: Env): string {
  try {
    return userInfo().username
  } catch {
    return env.USER || env.USERNAME || 'unknown'
  }
}
