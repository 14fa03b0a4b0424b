import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { ensureBuilt } from './bundle.mjs'
import { handoutScript } from './handoutScript.mjs'
import { ROOT } from './paths.mjs'
import { prepareElectron } from './prepare.mjs'

// `npm run bench journal` bundles bench/journal.ts and runs it in plain Node. What has a page, as bench/timeline, drives
// an Electron window of its own; bench/desk drives the app.
const [name = 'journal', ...rest] = process.argv.slice(2)
const outDir = path.join(ROOT, '.cache', 'bench')
const LAUNCHER = pathToFileURL(path.join(ROOT, 'scripts', 'launchApp.mjs')).href
await build({
  configFile: false,
  logLevel: 'warn',
  root: ROOT,
  // It finds the app from where it lies.
  plugins: [
    handoutScript(),
    {
      name: 'launcher',
      enforce: 'pre',
      resolveId: (source) => (source.endsWith('/launchApp.mjs') ? { id: LAUNCHER, external: true } : null),
    },
  ],
  build: {
    ssr: path.join('bench', `${name}.ts`),
    outDir,
    emptyOutDir: false,
    rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
  },
})
if (name === 'desk') await ensureBuilt()
const page = path.join('bench', name, 'page.ts')
const pageEnv = existsSync(path.join(ROOT, page)) ? { FAULTLINE_BENCH_PAGE: JSON.stringify(await buildPage(page)) } : {}
// Outside Electron its package would download the binary only to say where it lies.
const outside = name === 'desk' ? {} : { ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' }
const env = { ...outside, ...process.env, ...pageEnv }
const { status } = spawnSync(process.execPath, [path.join(outDir, `${name}.mjs`), ...rest], { stdio: 'inherit', env })
process.exitCode = status ?? 1
// The virtual display would keep this process alive.
process.exit()

/** @param {string} entry */
async function buildPage(entry) {
  const pageDir = path.join(outDir, name)
  await build({
    configFile: false,
    logLevel: 'warn',
    root: ROOT,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      lib: { entry, formats: ['iife'], name: 'page', fileName: () => 'page.js', cssFileName: 'page' },
      outDir: pageDir,
      minify: false,
    },
  })
  const html =
    '<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="page.css"><body><script src="page.js"></script>'
  writeFileSync(path.join(pageDir, 'page.html'), html)
  const main = path.relative(pageDir, path.join(ROOT, 'bench', name, 'window.mjs'))
  writeFileSync(path.join(pageDir, 'package.json'), JSON.stringify({ name: `bench-${name}`, version: '0.0.0', main }))
  const { runtime, flags } = await prepareElectron()
  return { executable: runtime.executable, flags, folder: pageDir, page: path.join(pageDir, 'page.html') }
}
