import { useEffect, useEffectEvent } from 'react'
import { useStore } from 'zustand'
import type { Incident } from '../../shared/incident/incident.ts'
import type { CommandName } from '../../shared/keymap.ts'
import { api } from '../api.ts'
import { now } from '../clock.ts'
import { type App, createAppStore } from './appStore.ts'
import type { Answer } from './commandsSlice.ts'

/** The one store of this window. */
export const appStore = createAppStore(api, now)

/** Select the least you need: `useApp((app) => app.selection)`. */
export const useApp = <T>(select: (app: App) => T): T => useStore(appStore, select)

/** The open incident; null while none is open. */
export const useIncident = (): Incident | null =>
  useApp(({ session }) => (session.status === 'open' ? session.incident : null))

/**
 * Answers a command of the keymap for as long as the component is on screen; null leaves it to others, and `why` then
 * says in the palette what is missing.
 */
export function useCommand(name: CommandName, run: Answer | null, why = ''): void {
  const latest = useEffectEvent((keys: string) => run?.(keys))
  const active = run !== null
  useEffect(() => {
    if (!active && why === '') return
    return appStore.getState().registerCommand(name, active ? (keys) => latest(keys) : null, why)
  }, [name, active, why])
}
