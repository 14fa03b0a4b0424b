import { describe, expect, it } from 'vitest'
import { commandOfKey, fieldKeeps, type KeyPress } from '../../renderer/keys.ts'

const press = (key: string, held = ''): KeyPress => ({
  key,
  ctrl: held.includes('ctrl'),
  meta: held.includes('meta'),
  shift: held.includes('shift'),
  alt: held.includes('alt'),
})

describe('commandOfKey', () => {
  it.each([
    ['n', 'ctrl', 'newIncident'],
    ['O', 'ctrl shift', 'openSample'],
    ['o', 'ctrl', 'importFiles'],
    ['z', 'ctrl', 'undo'],
    ['Z', 'ctrl shift', 'redo'],
    ['y', 'ctrl', 'redo'],
    ['/', '', 'focusEntryLine'],
    ['F2', '', 'renameIncident'],
    ['ArrowLeft', '', 'previousEvent'],
    ['ArrowRight', '', 'nextEvent'],
    ['=', 'ctrl', 'zoomIn'],
  ] as const)('reads %s with "%s" as %s', (key, held, command) => {
    expect(commandOfKey(press(key, held), false)).toBe(command)
  })

  it('takes Cmd for Mod on a Mac and leaves Ctrl alone there', () => {
    expect(commandOfKey(press('n', 'meta'), true)).toBe('newIncident')
    expect(commandOfKey(press('n', 'ctrl'), true)).toBeNull()
    expect(commandOfKey(press('n', 'meta'), false)).toBeNull()
  })

  it('finds a sign that needs Shift on this keyboard', () => {
    expect(commandOfKey(press('/', 'shift'), false)).toBe('focusEntryLine')
  })

  it('leaves plain letters, and keys held with Alt, to the page', () => {
    expect(commandOfKey(press('n'), false)).toBeNull()
    expect(commandOfKey(press('n', 'ctrl alt'), false)).toBeNull()
    expect(commandOfKey(press('ArrowLeft', 'alt'), false)).toBeNull()
  })
})

describe('fieldKeeps', () => {
  it('keeps what types or edits', () => {
    expect(fieldKeeps('focusEntryLine', true)).toBe(true)
    expect(fieldKeeps('retractEvent', true)).toBe(true)
    expect(fieldKeeps('nextEvent', true)).toBe(true)
  })

  it('gives up function keys and Ctrl keys', () => {
    expect(fieldKeeps('renameIncident', false)).toBe(false)
    expect(fieldKeeps('newIncident', false)).toBe(false)
  })

  it('keeps undo while there is text of its own, so that an empty entry line undoes the last entry', () => {
    expect(fieldKeeps('undo', false)).toBe(true)
    expect(fieldKeeps('undo', true)).toBe(false)
    expect(fieldKeeps('redo', false)).toBe(true)
  })
})
