import { expect, it } from 'vitest'
import { keyNames } from '../../../renderer/ui/keyNames.ts'

it.each([
  ['Mod+Shift+O', 'Ctrl Shift O', '⌘⇧O'],
  ['Mod+=', 'Ctrl =', '⌘='],
  ['Left', '←', '←'],
  ['/', '/', '/'],
])('names %s as the keyboard does', (keys, elsewhere, onMac) => {
  expect(keyNames(keys, false)).toBe(elsewhere)
  expect(keyNames(keys, true)).toBe(onMac)
})
