import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { DocumentFonts } from '../shared/document/html/css.ts'

/** The folder of icons, fonts and samples: beside `electron/` in a checkout, beside `out/` in a build. */
export function assetsFolder(): string {
  const folders = ['../assets', '../../assets'].map((up) => path.join(import.meta.dirname, up))
  const found = folders.find((folder) => existsSync(path.join(folder, 'fonts')))
  if (found === undefined) throw new Error(`The fonts of the document are in none of: ${folders.join(', ')}`)
  return found
}

const FACES = [
  { family: 'Inter', weight: 400, file: 'inter-400.woff2' },
  { family: 'Inter', weight: 600, file: 'inter-600.woff2' },
  { family: 'Inter', weight: 700, file: 'inter-700.woff2' },
  { family: 'JetBrains Mono', weight: 400, file: 'jetbrains-mono-400.woff2' },
] as const

let fonts: Promise<DocumentFonts> | null = null

/** The fonts of the document as data URIs; read once. */
export function documentFonts(): Promise<DocumentFonts> {
  fonts ??= readFonts()
  return fonts
}

async function readFonts(): Promise<DocumentFonts> {
  const faces = FACES.map(async ({ family, weight, file }) => ({ family, weight, uri: await dataUri(file) }))
  return { variable: await dataUri('inter.woff2'), faces: await Promise.all(faces) }
}

async function dataUri(name: string): Promise<string> {
  const bytes = await readFile(path.join(assetsFolder(), 'fonts', name))
  return `data:font/woff2;base64,${bytes.toString('base64')}`
}
