import { globalShortcut } from 'electron'
import type { HotKeyState } from '../../shared/ipc.ts'
import { acceleratorOf } from '../accelerator.ts'

/** The one key that is heard whatever app is in front. */
export interface HotKey {
  /** Takes the keys, as in the keymap, instead of those before; empty: none. */
  readonly take: (keys: string) => HotKeyState
  readonly state: () => HotKeyState
}

export function createHotKey(pressed: () => void): HotKey {
  let state: HotKeyState = { keys: '', isHeard: false }
  return {
    take: (keys) => {
      if (state.isHeard) globalShortcut.unregister(acceleratorOf(state.keys))
      state = { keys, isHeard: keys !== '' && register(keys, pressed) }
      return state
    },
    state: () => state,
  }
}

/** False when another app or the system has the keys, or when they are none. */
function register(keys: string, pressed: () => void): boolean {
  try {
    return globalShortcut.register(acceleratorOf(keys), pressed)
  } catch {
    return false
  }
}
