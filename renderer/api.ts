import type { Api } from '../shared/ipc.ts'

declare global {
  interface Window {
    /** Put there by preload; the only way out of the renderer. */
    readonly api: Api
  }
}

export const api: Api = window.api
