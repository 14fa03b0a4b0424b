import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, type TestContext } from 'vitest'
import { exportDocument } from '../../../electron/export.ts'
import type { ExportFormat } from '../../../shared/document/exportFormats.ts'
import { DEFAULT_EXPORT_OPTIONS } from '../../../shared/document/exportOptions.ts'
import { EMPTY_KEY } from '../../../shared/mask/people/peopleKey.ts'
import { type Mount, mountMemory } from '../../faults/mounts.ts'
import { sampleIncident } from '../../helpers/samples.ts'
import { instantOf } from '../../shared/document/incidents.ts'

const incident = sampleIncident('quantumleap-2024-01-16')
const NAME = 'quantumleap-outage-entanglement-event'
const OLD = 'the older file, as it was sent out'

/** A real disk of its own, which can be filled up and made read-only. */
async function onDisk(kib: number, { skip }: TestContext, deed: (disk: Mount) => Promise<void>): Promise<void> {
  const disk = await mountMemory(kib).catch((error: Error) => error)
  if (disk instanceof Error) return skip(`nothing can be mounted here: ${disk.message}`)
  await deed(disk).finally(disk.unmount)
}

const exported = (to: string, formats: readonly ExportFormat[]) =>
  exportDocument({
    incident,
    log: { incident: incident.id, entries: [], sealer: null, clockJumps: [] },
    attachment: () => Promise.resolve({ state: 'missing' }),
    to,
    formats,
    options: DEFAULT_EXPORT_OPTIONS,
    peopleKey: EMPTY_KEY,
    now: instantOf('2026-11-22T12:00:00Z'),
    appVersion: '0.1.0',
    press: { pdf: () => Promise.resolve(new Uint8Array(200_000)), png: () => Promise.resolve(new Uint8Array(9)) },
  })

describe('an export to a disk that is full', () => {
  it.for(['pdf', 'docx', 'html', 'zip'] as const)(
    'keeps the older %s whole and leaves no piece of the new one',
    (ending, context) =>
      // Room for the first pages of each of them, and no more.
      onDisk(16, context, async ({ path: disk }) => {
        const file = path.join(disk, `${NAME}-postmortem.${ending}`)
        await writeFile(file, OLD)
        expect(await exported(disk, [ending])).toEqual({
          ok: false,
          error: {
            kind: 'diskFull',
            message: 'The disk is full.',
            safe: 'The incident is safe, and no file was changed.',
            place: file,
          },
        })
        expect(await readFile(file, 'utf8')).toBe(OLD)
        expect(await readdir(disk)).toEqual([path.basename(file)])
      }),
  )

  it('names what was already written, which is whole', (context) =>
    onDisk(64, context, async ({ path: disk }) => {
      const answer = await exported(disk, ['csv', 'zip'])
      expect(answer).toMatchObject({ ok: false, error: { kind: 'diskFull' } })
      const written = [`${NAME}-action-items.csv`, `${NAME}-events.csv`]
      expect((await readdir(disk)).sort()).toEqual(written)
      for (const name of written) {
        expect(!answer.ok && answer.error.safe).toContain(name)
        expect((await stat(path.join(disk, name))).size).toBeGreaterThan(1000)
      }
    }))
})

it('says of a disk that can only be read that it can', (context) =>
  onDisk(64, context, async ({ path: disk, run }) => {
    const to = path.join(disk, 'out')
    await mkdir(to)
    await run('mount -o remount,ro "$M"')
    const refused = { kind: 'notWritable', message: 'This disk can only be read.' }
    expect(await exported(to, ['csv'])).toMatchObject({ ok: false, error: refused })
    expect(await exported(path.join(disk, 'new'), ['csv'])).toMatchObject({ ok: false, error: refused })
  }))
