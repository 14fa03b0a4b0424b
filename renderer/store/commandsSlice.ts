import type { StateCreator } from 'zustand'
import { COMMAND_NEEDS, type CommandName, commandFacts } from '../../shared/keymap.ts'
import type { App } from './appStore.ts'

/** Does what a command says. `keys`: which of its keys asked for it, as in the keymap; empty from the menu or the palette. */
export type Answer = (keys: string) => void

/** Somebody who answers a command, or says why it cannot be answered now. */
interface Handler {
  readonly name: CommandName
  readonly run: Answer | null
  /** Why not, where `run` is null: `Nothing to undo`. */
  readonly why: string
}

export interface CommandsSlice {
  /** Who answers which command now; of several, the one that registered last. */
  readonly handlers: readonly Handler[]
  /** Answers how to take the handler back. */
  readonly registerCommand: (name: CommandName, run: Answer | null, why?: string) => () => void
  /** False when nobody answers this command now. */
  readonly runCommand: (name: CommandName, keys?: string) => boolean
}

/** Keys, menu and palette name commands; whoever is on screen answers them. */
export const createCommandsSlice = (): StateCreator<App, [], [], CommandsSlice> => (set, get) => {
  return {
    handlers: [],

    registerCommand: (name, run, why = '') => {
      const handler: Handler = { name, run, why }
      set({ handlers: [...get().handlers, handler] })
      return () => set({ handlers: get().handlers.filter((other) => other !== handler) })
    },

    runCommand: (name, keys = '') => {
      // What a drill is played from must not be changed by a key meant for the drill.
      if (get().drill !== null) return false
      const handler = answering(get().handlers, name)
      handler?.run?.(keys)
      return handler !== undefined
    },
  }
}

const answering = (handlers: readonly Handler[], name: CommandName): Handler | undefined =>
  handlers.findLast((candidate) => candidate.name === name && candidate.run !== null)

/** Why a command cannot be run now; null when it can. */
export function whyNot(handlers: readonly Handler[], name: CommandName): string | null {
  if (answering(handlers, name) !== undefined) return null
  const said = handlers.findLast((candidate) => candidate.name === name && candidate.why !== '')?.why
  return said ?? COMMAND_NEEDS[commandFacts(name).needs]
}
