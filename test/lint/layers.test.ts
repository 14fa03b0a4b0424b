import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { binary, ROOT } from '../../scripts/paths.mjs'

const BIOME = binary('@biomejs/biome', 'biome')
const house = mkdtempSync(path.join(tmpdir(), 'faultline-layers-'))

// What refuses a line because of its layer: the allow-lists, and the plugins of scripts/lint.
const LAYER_RULES = ['lint/style/noRestrictedImports', 'plugin']

let refused: ReadonlySet<string> = new Set()

// One line per file, so that one run of the linter answers for all.
const REFUSED: readonly (readonly [file: string, line: string])[] = [
  ['shared/refused/node.ts', "import 'node:fs'"],
  ['shared/refused/electron.ts', "import 'electron'"],
  ['shared/refused/react.ts', "import 'react'"],
  ['shared/refused/adapter.ts', "import '../../electron/ipc.ts'"],
  ['shared/refused/view.ts', "import type { A } from '../../renderer/store/a.ts'"],
  ['shared/refused/clock.ts', 'export const a = Date.now()'],
  ['shared/refused/date.ts', 'export const a = new Date()'],
  ['shared/refused/chance.ts', 'export const a = [1].map(Math.random)'],
  ['electron/refusedView.ts', "import '../renderer/store/a.ts'"],
  ['electron/refusedReact.ts', "import 'react'"],
  ['electron/refusedIpc.ts', "import { ipcMain } from 'electron'"],
  ['electron/refusedNamespace.ts', "import * as e from 'electron'; e.ipcMain.removeAllListeners()"],
  ['electron/requests/refusedRenderer.ts', "import { ipcRenderer } from 'electron'"],
  ['renderer/refusedNode.ts', "import 'node:path'"],
  ['renderer/refusedElectron.ts', "import 'electron'"],
  ['renderer/store/refusedAdapter.ts', "import '../../electron/ipc.ts'"],
  ['renderer/features/log/refused.ts', "import '../timeline/a.ts'"],
  ['renderer/features/log/rows/refused.ts', "import '../../timeline/a.ts'"],
  ['renderer/features/log/refusedNode.ts', "import 'node:path'"],
]

const PERMITTED: readonly (readonly [file: string, line: string])[] = [
  ['shared/permitted/zod.ts', "import 'zod'"],
  ['shared/permitted/sibling.ts', "import '../incident/a.ts'"],
  ['shared/permitted/date.ts', 'export const a = (ms: number): Date => new Date(ms)'],
  ['electron/permittedNode.ts', "import 'node:fs/promises'"],
  ['electron/permittedStore.ts', "import 'electron-store'"],
  ['electron/permittedShared.ts', "import '../shared/ipc.ts'"],
  ['electron/ipc.ts', "export { ipcMain } from 'electron'"],
  ['electron/preload.ts', "export { ipcRenderer } from 'electron'"],
  ['renderer/permittedReact.ts', "import 'react-dom/client'"],
  ['renderer/store/permittedZustand.ts', "import 'zustand/middleware'"],
  ['renderer/features/log/permittedStore.ts', "import '../../store/a.ts'"],
  ['renderer/features/log/permittedShared.ts', "import '../../../shared/a.ts'"],
  ['renderer/features/log/permittedOwn.ts', "import './rows/a.ts'"],
  ['renderer/features/log/rows/permittedOwn.ts', "import '../a.ts'"],
  ['renderer/features/log/rows/permittedUi.ts', "import '../../../ui/a.ts'"],
]

beforeAll(() => {
  cpSync(path.join(ROOT, 'biome.json'), path.join(house, 'biome.json'))
  cpSync(path.join(ROOT, 'scripts', 'lint'), path.join(house, 'scripts', 'lint'), { recursive: true })
  cpSync(path.join(ROOT, '.gitignore'), path.join(house, '.gitignore'))
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(house, 'node_modules'), 'junction')
  for (const [file, line] of [...REFUSED, ...PERMITTED]) {
    mkdirSync(path.dirname(path.join(house, file)), { recursive: true })
    writeFileSync(path.join(house, file), `${line}\n`)
  }
  refused = filesRefused()
})

afterAll(() => rmSync(house, { recursive: true, force: true }))

describe('the layers in the linter', () => {
  it.each(REFUSED)('refuse in %s: %s', (file) => {
    expect(refused).toContain(file)
  })

  it.each(PERMITTED)('permit in %s: %s', (file) => {
    expect(refused).not.toContain(file)
  })
})

interface Diagnostic {
  readonly category: string
  readonly location: { readonly path: string }
}

function filesRefused(): ReadonlySet<string> {
  const args = [BIOME, 'lint', '--reporter=json', '--max-diagnostics=none', '.']
  const { stdout } = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8' })
  const { diagnostics }: { diagnostics: readonly Diagnostic[] } = JSON.parse(stdout)
  return new Set(
    diagnostics
      .filter(({ category }) => LAYER_RULES.includes(category))
      .map(({ location }) => location.path.replaceAll('\\', '/')),
  )
}
