import path from 'node:path'
import { app, type WebPreferences } from 'electron'

/** How every page of ours runs: hardened whatever the defaults of this Electron are. Preload reads `preloadArguments`. */
export const pageOptions = (...preloadArguments: string[]): WebPreferences => ({
  additionalArguments: preloadArguments,
  preload: path.join(import.meta.dirname, '../preload/preload.cjs'),
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  disableBlinkFeatures: 'Auxclick',
  devTools: !app.isPackaged,
  // Elsewhere Chromium would fetch its dictionaries from the network; a Mac brings its own.
  spellcheck: process.platform === 'darwin',
})

/** The page's own background (tokens.css), so that a window never flashes while it loads. */
export const BACKGROUND = { dark: '#0e1116', light: '#f5f7fa' } as const
