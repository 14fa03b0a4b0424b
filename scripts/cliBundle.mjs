import { builtinModules } from 'node:module'
import path from 'node:path'
import { handoutScript } from './handoutScript.mjs'
import { CLI, ROOT } from './paths.mjs'

/**
 * The command line as one file for plain Node.
 * @type {import('vite').InlineConfig}
 */
export const CLI_BUNDLE = {
  root: ROOT,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  plugins: [handoutScript(), refuseElectron()],
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20.18',
    outDir: path.dirname(CLI),
    emptyOutDir: true,
    rolldownOptions: {
      input: { cli: path.join(ROOT, 'electron', 'cli.ts') },
      external: ['electron', /^node:/, ...builtinModules],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
}

/**
 * In plain Node, importing electron starts a download: only an `import()` in the branch that needs it will do.
 * @returns {import('vite').Plugin}
 */
function refuseElectron() {
  return {
    name: 'refuse-electron',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && file.isEntry && file.imports.includes('electron')) {
          this.error('electron/cli.ts reaches a static import of electron; load it with import() instead.')
        }
      }
    },
  }
}
