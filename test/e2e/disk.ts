import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Every byte that the app wrote in these folders, and every name. */
export function everythingIn(...places: readonly string[]): string {
  const files = places.flatMap((place) =>
    readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name)),
  )
  return files.map((file) => `${file}\n${readFileSync(file, 'latin1')}`).join('\n')
}
