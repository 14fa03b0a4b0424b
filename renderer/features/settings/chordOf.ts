/** What of a key press makes a chord. */
export interface ChordPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const NAMED: Readonly<Record<string, string>> = {
  Space: 'Space',
  Enter: 'Enter',
  Insert: 'Insert',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
}

/**
 * The keys as the keymap spells them, such as `Mod+Shift+Space`. Null while only modifiers are down, and for what would take
 * a plain key away from every app: it needs Ctrl, Cmd or Alt, or is a function key.
 */
export function chordOf(press: ChordPress, mac: boolean): string | null {
  const key = keyOf(press.code)
  if (key === null) return null
  const mod = mac ? press.metaKey : press.ctrlKey
  const other = mac ? press.ctrlKey : press.metaKey
  if (other || (!mod && !press.altKey && !/^F\d+$/.test(key))) return null
  return [mod ? 'Mod' : '', press.altKey ? 'Alt' : '', press.shiftKey ? 'Shift' : '', key]
    .filter((part) => part !== '')
    .join('+')
}

/** By the place of the key, which is the same whatever the modifiers make of it. */
function keyOf(code: string): string | null {
  const letter = /^(?:Key([A-Z])|Digit(\d)|(F\d{1,2}))$/.exec(code)
  return letter?.[1] ?? letter?.[2] ?? letter?.[3] ?? NAMED[code] ?? null
}
