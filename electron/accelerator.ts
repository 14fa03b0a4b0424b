/** `Mod+Shift+U` of the keymap, in Electron's spelling. */
export const acceleratorOf = (keys: string): string => keys.replace('Mod', 'CommandOrControl')
