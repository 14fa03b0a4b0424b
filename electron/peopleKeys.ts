import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { IncidentId } from '../shared/ids.ts'
import type { Incident } from '../shared/incident/incident.ts'
import { EMPTY_KEY, type PeopleKey, type PeopleNames } from '../shared/mask/people/peopleKey.ts'
import { keyOf } from '../shared/mask/peopleFindings.ts'
import { writeWhole } from './exportFile.ts'
import { storageError } from './incidents/storageError.ts'

/** Who is called what in copies of incidents. Kept by this installation, never beside an incident or an export. */
export interface PeopleKeys {
  /** What people were called before; names for those who were called nothing yet are added. */
  readonly keyFor: (incident: Incident, names: PeopleNames) => Promise<PeopleKey>
  /** Keeps the key for the next copy. */
  readonly keep: (id: IncidentId, key: PeopleKey) => Promise<void>
  /** Where they are; null where nothing is kept. */
  readonly folder: string | null
}

/** The folder of the keys in the folder of this installation's own data. */
export const PEOPLE_KEYS = 'people-keys'

const names = z.record(z.string(), z.string())
const shape: z.ZodType<PeopleKey> = z.object({ roles: names, pseudonyms: names })

/** A file for each incident in this folder. `folder` null: nothing is kept, and names follow the order of the record. */
export function peopleKeys(folder: string | null): PeopleKeys {
  const fileOf = (id: IncidentId) => path.join(folder ?? '', `${id.replaceAll(/[^\w-]/g, '_')}.json`)
  const read = async (id: IncidentId): Promise<PeopleKey> => {
    if (folder === null) return EMPTY_KEY
    try {
      const kept = shape.safeParse(JSON.parse(await readFile(fileOf(id), 'utf8')))
      return kept.success ? kept.data : EMPTY_KEY
    } catch {
      return EMPTY_KEY
    }
  }
  return {
    folder,
    keyFor: async (incident, kind) => keyOf(incident, kind, await read(incident.id)),
    keep: async (id, key) => {
      if (folder === null) return
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeWhole(fileOf(id), `${JSON.stringify(key, null, 2)}\n`, 0o600)
    },
  }
}

/** The key that a copy of an incident is made with; nobody's where people keep their names. */
export const keyForCopy = async (
  keys: PeopleKeys,
  incident: Incident,
  mask: { readonly people: boolean; readonly names: PeopleNames },
): Promise<PeopleKey> => (mask.people ? await keys.keyFor(incident, mask.names) : EMPTY_KEY)

/** A key that a copy is made with, and why it could not be kept for the next one; null where it was. */
export interface UsedKey {
  readonly key: PeopleKey
  readonly lost: string | null
}

/** The same, kept for the next copy. Where it cannot be kept, names follow the record again the next time. */
export async function keptKey(
  keys: PeopleKeys,
  incident: Incident,
  mask: { readonly people: boolean; readonly names: PeopleNames },
): Promise<UsedKey> {
  const key = await keyForCopy(keys, incident, mask)
  if (!mask.people) return { key, lost: null }
  try {
    await keys.keep(incident.id, key)
    return { key, lost: null }
  } catch (error) {
    const { message, place } = storageError(error, 'written', keys.folder ?? '', '')
    return {
      key,
      lost: `The key to the names could not be kept: ${message} ${place}. People may be called otherwise in the next copy.`,
    }
  }
}
