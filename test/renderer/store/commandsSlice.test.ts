import { describe, expect, it, vi } from 'vitest'
import { createAppStore } from '../../../renderer/store/appStore.ts'
import { whyNot } from '../../../renderer/store/commandsSlice.ts'
import { at } from '../../helpers/build.ts'
import { memoryApi } from './memoryApi.ts'

const emptyStore = () => createAppStore(memoryApi({}).api, () => at('12:00'))

describe('a command that nobody answers', () => {
  it('says what it needs, by the keymap', () => {
    expect(whyNot(emptyStore().getState().handlers, 'exportDocument')).toBe('Open an incident first')
    expect(whyNot(emptyStore().getState().handlers, 'retractEvent')).toBe('Select an event first')
  })

  it('says what is missing in the words of who would answer it', () => {
    const store = emptyStore()
    const leave = store.getState().registerCommand('undo', null, 'Nothing to undo')
    expect(whyNot(store.getState().handlers, 'undo')).toBe('Nothing to undo')
    expect(store.getState().runCommand('undo')).toBe(false)
    leave()
    expect(whyNot(store.getState().handlers, 'undo')).toBe('Open an incident first')
  })

  it('is answered by whoever can, even when somebody else cannot', () => {
    const store = emptyStore()
    const run = vi.fn()
    store.getState().registerCommand('undo', run)
    store.getState().registerCommand('undo', null, 'Nothing to undo')
    expect(whyNot(store.getState().handlers, 'undo')).toBeNull()
    expect(store.getState().runCommand('undo')).toBe(true)
    expect(run).toHaveBeenCalledOnce()
  })
})
