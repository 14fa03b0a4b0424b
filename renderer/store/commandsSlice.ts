import type { StateCreator } from 'zustand'
import type { CommandName } from '../../shared/keymap.ts'
import type { App } from './appStore.ts'

interface Handler {
  readonly name: CommandName
  readonly run: () => void
}

export interface CommandsSlice {
  /** Who answers which command now; of several, the one that registered last. */
  readonly handlers: readonly Handler[]
  /** Answers how to take the handler back. */
  readonly registerCommand: (name: CommandName, run: () => void) => () => void
  /** False when nobody answers this command now. */
  readonly runCommand: (name: CommandName) => boolean
}

/** Keys, menu and palette name commands; whoever is on screen answers them. */
export const createCommandsSlice = (): StateCreator<App, [], [], CommandsSlice> => (set, get) => {
  return {
    handlers: [],

    registerCommand: (name, run) => {
      const handler: Handler = { name, run }
      set({ handlers: [...get().handlers, handler] })
      return () => set({ handlers: get().handlers.filter((other) => other !== handler) })
    },

    runCommand: (name) => {
      const handler = get().handlers.findLast((candidate) => candidate.name === name)
      handler?.run()
      return handler !== undefined
    },
  }
}
