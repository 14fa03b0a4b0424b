import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { menuTemplate } from '../../electron/menuTemplate.ts'
import { COMMANDS } from '../../shared/keymap.ts'

const NO_NAMES = { undo: null, redo: null }

const actions = () => ({ tell: vi.fn(), setTextSize: vi.fn(), showLogs: vi.fn() })

function items(platform: NodeJS.Platform, act = actions()): readonly MenuItemConstructorOptions[] {
  const flat = (list: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
    list.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])
  return flat(menuTemplate(platform, false, NO_NAMES, act))
}

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (platform) => {
  it('holds every command of the keymap exactly once, by its label', () => {
    const found = items(platform).filter(({ id }) => id !== undefined)
    expect(found.map(({ id }) => id).sort()).toEqual(Object.keys(COMMANDS).sort())
    for (const { id, label } of found) expect(label).toBe(COMMANDS[id as keyof typeof COMMANDS].label)
  })

  it('gives no key to two items', () => {
    const keys = items(platform).flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]))
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('never takes undo, redo, or the zoom keys away from the page', () => {
    const roles = items(platform).map(({ role }) => role)
    for (const role of ['undo', 'redo', 'zoomIn', 'zoomOut', 'resetZoom', 'reload', 'editMenu', 'viewMenu'] as const)
      expect(roles).not.toContain(role)
  })

  it('leaves hearing the keys of commands to the page', () => {
    for (const item of items(platform)) if (item.id !== undefined) expect(item.registerAccelerator).not.toBe(true)
  })

  it('tells the page which command was chosen', () => {
    const act = actions()
    const undo = items(platform, act).find(({ id }) => id === 'undo')
    Reflect.apply(undo?.click ?? expect.fail, undefined, [])
    expect(act.tell).toHaveBeenCalledExactlyOnceWith('undo')
  })
})

it('says what undo would do', () => {
  const named = menuTemplate('linux', false, { undo: 'Undo rule out H2', redo: null }, actions())
  const labels = JSON.stringify(named)
  expect(labels).toContain('"Undo rule out H2"')
  expect(labels).toContain('"Redo"')
})

it('shows single keys where they are not listened to, and never on a Mac, where they would be', () => {
  const slash = (platform: NodeJS.Platform) => items(platform).find(({ id }) => id === 'focusEntryLine')?.accelerator
  expect(slash('linux')).toBe('/')
  expect(slash('darwin')).toBeUndefined()
})

it('has the development tools only while developing', () => {
  const roles = (developing: boolean) => JSON.stringify(menuTemplate('linux', developing, NO_NAMES, actions()))
  expect(roles(true)).toContain('toggleDevTools')
  expect(roles(false)).not.toContain('toggleDevTools')
})
