import { fileURLToPath } from 'node:url'
import { type Plugin, runnerImport } from 'vite'

/** A mistake that could be made in the storage code, as a change of its text. */
export interface PlantedFault {
  readonly name: string
  /** The suite that must catch it. */
  readonly caughtBy: 'crashStates' | 'spill' | 'damage'
  readonly changes: readonly { readonly file: string; readonly from: string; readonly to: string }[]
}

/** The mistakes that the fault tests must catch [D4]. Each text must stand in its file exactly once. */
export const PLANTED_FAULTS: readonly PlantedFault[] = [
  {
    name: 'the directory is not flushed',
    caughtBy: 'crashStates',
    changes: [
      { file: 'electron/incidents/segmentWriter.ts', from: 'if (isFirst) await fs.syncFolder(folder)', to: '' },
    ],
  },
  {
    name: 'the file is not flushed',
    caughtBy: 'crashStates',
    changes: [{ file: 'electron/incidents/segmentWriter.ts', from: 'await file.datasync()', to: '' }],
  },
  {
    name: 'a failed flush is tried again on the same descriptor',
    caughtBy: 'crashStates',
    changes: [
      {
        file: 'electron/incidents/segmentWriter.ts',
        from: 'await file.datasync()',
        to: 'await file.datasync().catch(() => file.datasync())',
      },
    ],
  },
  {
    name: 'the hash is not checked',
    caughtBy: 'damage',
    changes: [
      {
        file: 'shared/journal/record.ts',
        from: `if (!text.endsWith(\`,"h":"\${h}"}\`) || nestsTooDeep(line)) return null`,
        to: 'if (nestsTooDeep(line)) return null',
      },
    ],
  },
  {
    name: 'entries are acknowledged before the flush',
    caughtBy: 'crashStates',
    changes: [
      {
        file: 'electron/incidents/journalFolder.ts',
        from: 'const failure = await write(',
        to: 'for (const { answer } of group) answer?.(ok(null))\n      const failure = await write(',
      },
    ],
  },
  {
    name: 'the names of new folders are not flushed',
    caughtBy: 'crashStates',
    changes: [{ file: 'electron/incidents/makeFolders.ts', from: 'await fs.syncFolder(dirname(folder))', to: '' }],
  },
  {
    name: 'an attachment or a draft is put in place before it is flushed',
    caughtBy: 'crashStates',
    changes: [{ file: 'electron/incidents/atomicWrite.ts', from: 'await file.datasync()', to: '' }],
  },
  {
    name: 'what was kept elsewhere is removed before it is brought back',
    caughtBy: 'spill',
    changes: [
      {
        file: 'electron/incidents/bringBack.ts',
        from: 'const read = readSegment(name, bytes, tools)',
        to: 'await fs.remove(join(spill, name))\n        const read = readSegment(name, bytes, tools)',
      },
    ],
  },
  {
    name: 'a new session appends to an old segment',
    caughtBy: 'crashStates',
    changes: [
      {
        file: 'electron/incidents/segmentName.ts',
        from: `\`j-\${device}-\${session.toLowerCase()}-\${String(segment).padStart(4, '0')}.ndjson\``,
        to: `\`j-\${device}\${session.slice(0, 0)}-\${String(segment).padStart(4, '0')}.ndjson\``,
      },
      {
        file: 'electron/incidents/segmentWriter.ts',
        from: 'await fs.create(join(folder, name))',
        to: 'await fs.create(join(folder, name)).catch(() => (fs as any).reopen(join(folder, name)))',
      },
    ],
  },
]

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Loads a module of ours, and all that it imports from us, afresh and with a fault planted. */
export async function loadWithFault<Module>(path: string, fault: PlantedFault): Promise<Module> {
  const planted = new Set<string>()
  const { module } = await runnerImport<Module>(`${ROOT}${path}`, {
    root: ROOT,
    logLevel: 'error',
    plugins: [planting(fault, planted)],
  })
  const missed = fault.changes.filter(({ file }) => !planted.has(file))
  if (missed.length > 0) throw new Error(`"${fault.name}": ${missed[0]?.file} was never loaded`)
  return module
}

function planting({ name, changes }: PlantedFault, planted: Set<string>): Plugin {
  return {
    name: 'plant-a-fault',
    enforce: 'pre',
    transform: (code, id) => {
      let changed = code
      for (const { file, from, to } of changes) {
        if (id !== `${ROOT}${file}`) continue
        if (changed.split(from).length !== 2) {
          throw new Error(`"${name}" cannot be planted: its text does not stand once in ${file}. Bring it up to date.`)
        }
        changed = changed.replace(from, () => to)
        planted.add(file)
      }
      return changed
    },
  }
}
