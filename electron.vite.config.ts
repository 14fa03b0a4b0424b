import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { handoutScript } from './scripts/handoutScript.mjs'

// The oldest Electron the code must run on: see the fallback in scripts/runtime.
const NODE = 'node20.18'
const CHROMIUM = 'chrome130'

export default defineConfig({
  main: {
    plugins: [handoutScript()],
    // Its build for Node declares a `require` of its own, beside the one that each chunk gets: the app would not start.
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    build: {
      target: NODE,
      outDir: 'out/main',
      // Half as much to read at each start.
      minify: true,
      // Everything but electron goes into the bundle: a packaged app carries no node_modules.
      externalizeDeps: false,
      rolldownOptions: {
        input: { main: 'electron/main.ts' },
        external: ['electron'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: NODE,
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'electron/preload.ts' },
        external: ['electron'],
        // A sandboxed preload cannot be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: CHROMIUM,
      outDir: 'out/renderer',
      minify: true,
      // The content security policy allows neither data: fonts nor inline scripts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // The app is read from disk: one file of a few megabytes is no burden.
      chunkSizeWarningLimit: 6000,
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
})
