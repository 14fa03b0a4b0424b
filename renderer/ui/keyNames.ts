const isMac = () => navigator.platform.startsWith('Mac')

const MAC_NAMES: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' }
const OTHER_NAMES: Readonly<Record<string, string>> = { Mod: 'Ctrl' }
const SPOKEN: Readonly<Record<string, string>> = { Left: '←', Right: '→', Up: '↑', Down: '↓' }

/** `Mod+Shift+O` as the user's keyboard names it: `Ctrl Shift O`, on a Mac `⌘⇧O`. */
export function keyNames(keys: string, mac: boolean = isMac()): string {
  const names = keys.split(/\+(?!$)/).map((key) => (mac ? MAC_NAMES[key] : OTHER_NAMES[key]) ?? SPOKEN[key] ?? key)
  return names.join(mac ? '' : ' ')
}
