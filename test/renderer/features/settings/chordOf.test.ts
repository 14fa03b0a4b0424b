import { expect, it } from 'vitest'
import { type ChordPress, chordOf } from '../../../../renderer/features/settings/chordOf.ts'

const press = (code: string, held: Partial<ChordPress> = {}): ChordPress => ({
  key: '',
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

it('spells a chord as the keymap does, Cmd being Mod on a Mac', () => {
  expect(chordOf(press('Space', { ctrlKey: true, shiftKey: true }), false)).toBe('Mod+Shift+Space')
  expect(chordOf(press('KeyL', { metaKey: true, altKey: true }), true)).toBe('Mod+Alt+L')
  expect(chordOf(press('F9'), false)).toBe('F9')
  expect(chordOf(press('ArrowUp', { altKey: true }), false)).toBe('Alt+Up')
})

it('takes no plain key away from other apps', () => {
  expect(chordOf(press('KeyL'), false)).toBeNull()
  expect(chordOf(press('KeyL', { shiftKey: true }), false)).toBeNull()
  expect(chordOf(press('ControlLeft', { ctrlKey: true }), false)).toBeNull()
  expect(chordOf(press('KeyL', { ctrlKey: true }), true)).toBeNull()
})
