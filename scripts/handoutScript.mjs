import { createHash } from 'node:crypto'
import path from 'node:path'
import { build } from 'vite'
import { ROOT } from './paths.mjs'

const NAME = 'virtual:handout-script'

/**
 * What `import { script, hash } from 'virtual:handout-script'` is: the script of a handout as one text, and its SHA-256 in
 * base64, by which the policy of the page allows it.
 * @returns {import('vite').Plugin}
 */
export function handoutScript() {
  return {
    name: 'handout-script',
    resolveId: (source) => (source === NAME ? `\0${NAME}` : null),
    load: async (id) => (id === `\0${NAME}` ? moduleOf(await bundled()) : null),
  }
}

/** @type {Promise<string> | null} */
let made = null

function bundled() {
  made ??= bundle()
  return made
}

async function bundle() {
  const output = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: path.join(ROOT, 'renderer', 'handout', 'main.ts'), formats: ['iife'], name: 'handout' },
    },
  })
  const [built] = Array.isArray(output) ? output : [output]
  const [chunk] = built && 'output' in built ? built.output : []
  if (chunk?.type !== 'chunk') throw new Error('The script of the handout was not built.')
  const script = chunk.code.trim()
  if (/<\/script|<!--/i.test(script)) throw new Error('The script of the handout cannot stand in a page.')
  return script
}

/** @param {string} script */
const moduleOf = (script) =>
  `export const script = ${JSON.stringify(script)}
export const hash = ${JSON.stringify(createHash('sha256').update(script).digest('base64'))}`
