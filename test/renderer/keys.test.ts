import { describe, expect, it } from 'vitest'
import { askedByKey, fieldKeeps, type KeyPress } from '../../renderer/keys.ts'

const press = (key: string, held = ''): KeyPress => ({
  key,
  ctrl: held.includes('ctrl'),
  meta: held.includes('meta'),
  shift: held.includes('shift'),
  alt: held.includes('alt'),
})

const commandOfKey = (pressed: KeyPress, mac: boolean) => askedByKey(pressed, mac)?.name ?? null

describe('askedByKey', () => {
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
    ['?', 'shift', 'showKeys'],
    ['F1', '', 'showKeys'],
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

  it('takes a named key only with the Shift it asks for', () => {
    expect(commandOfKey(press('Delete', 'shift'), false)).toBe('restoreEvent')
    expect(commandOfKey(press('F2', 'shift'), false)).toBeNull()
  })

  it('leaves plain letters, and keys held with Alt that say nothing, to the page', () => {
    expect(commandOfKey(press('n'), false)).toBeNull()
    expect(commandOfKey(press('n', 'ctrl alt'), false)).toBeNull()
    expect(commandOfKey(press('Home', 'alt'), false)).toBeNull()
    expect(commandOfKey(press('ArrowLeft'), false)).toBe('previousEvent')
    expect(commandOfKey(press('ArrowLeft', 'alt'), false)).toBe('moveEarlier')
  })
})

describe('askedByKey', () => {
  it('hears the keys of a place only there, and there no others', () => {
    expect(askedByKey(press('Enter'), false)).toBeNull()
    expect(askedByKey(press('F2'), false)?.name).toBe('renameIncident')
    expect(askedByKey(press('F2'), false, 'log')?.name).toBe('editEvent')
    expect(askedByKey(press('Delete'), false, 'log')).toBeNull()
  })
})

describe('fieldKeeps', () => {
  it('keeps what types or edits', () => {
    expect(fieldKeeps({ name: 'focusEntryLine', keys: '/' }, true)).toBe(true)
    expect(fieldKeeps({ name: 'retractEvent', keys: 'Delete' }, true)).toBe(true)
    expect(fieldKeeps({ name: 'nextEvent', keys: 'Right' }, true)).toBe(true)
  })

  it('gives up function keys and Ctrl keys', () => {
    expect(fieldKeeps({ name: 'renameIncident', keys: 'F2' }, false)).toBe(false)
    expect(fieldKeeps({ name: 'newIncident', keys: 'Mod+N' }, false)).toBe(false)
  })

  it('gives up one key of a command and keeps another that types', () => {
    expect(fieldKeeps({ name: 'showKeys', keys: 'F1' }, false)).toBe(false)
    expect(fieldKeeps({ name: 'showKeys', keys: '?' }, false)).toBe(true)
  })

  it('keeps undo while there is text of its own, so that an empty entry line undoes the last entry', () => {
    expect(fieldKeeps({ name: 'undo', keys: 'Mod+Z' }, false)).toBe(true)
    expect(fieldKeeps({ name: 'undo', keys: 'Mod+Z' }, true)).toBe(false)
    expect(fieldKeeps({ name: 'redo', keys: 'Mod+Y' }, false)).toBe(true)
  })
})
