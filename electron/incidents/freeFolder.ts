import type { FilePort } from './filePort.ts'

/**
 * Never a folder that is there: what it holds may be another incident, or an older copy of this one. `copyOf` says where else
 * the name must be free.
 */
export async function freeFolder(
  fs: FilePort,
  wanted: string,
  copyOf: (folder: string) => string | null = () => null,
): Promise<string> {
  const isTaken = (folder: string): Promise<boolean> =>
    fs.stat(folder).then(
      () => true,
      () => false,
    )
  for (let count = 1; ; count++) {
    const folder = count === 1 ? wanted : `${wanted} (${count})`
    const copy = copyOf(folder)
    if (!(await isTaken(folder)) && (copy === null || !(await isTaken(copy)))) return folder
  }
}
