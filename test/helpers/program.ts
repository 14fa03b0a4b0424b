import { join, resolve } from 'node:path'
import { build } from 'vite'

/** Bundles a program of the tests, with our code in it, so that plain Node can run it. Answers the file. */
export async function bundleProgram(entry: string, outDir: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: resolve(import.meta.dirname, '../..'),
    build: {
      ssr: resolve(import.meta.dirname, '..', entry),
      outDir,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'program.mjs' } },
    },
    ssr: { noExternal: true },
  })
  return join(outDir, 'program.mjs')
}
