import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { build } from 'vite'
import { ROOT } from './paths.mjs'

// `npm run bench journal` bundles bench/journal.ts and runs it in plain Node.
const [name = 'journal'] = process.argv.slice(2)
const outDir = path.join(ROOT, '.cache', 'bench')
await build({
  configFile: false,
  logLevel: 'warn',
  root: ROOT,
  build: {
    ssr: path.join('bench', `${name}.ts`),
    outDir,
    emptyOutDir: false,
    rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
  },
})
// Outside Electron its package would download the binary only to say where it lies.
const env = { ELECTRON_OVERRIDE_DIST_PATH: '/nowhere', ...process.env }
const { status } = spawnSync(process.execPath, [path.join(outDir, `${name}.mjs`)], { stdio: 'inherit', env })
process.exitCode = status ?? 1
