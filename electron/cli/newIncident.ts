import { severityCalled } from '../../shared/entryLine/marks.ts'
import { DEFAULT_SEVERITIES } from '../../shared/incident/incident.ts'
import { MIN_PASSPHRASE } from '../../shared/ipc.ts'
import type { Protection } from '../../shared/newIncident.ts'
import { UTC } from '../../shared/time/instant.ts'
import { isZone } from '../../shared/time/zones.ts'
import { newRecoveryKey } from '../vault/recoveryKey.ts'
import type { CliDesk } from './desk.ts'
import { complain } from './desk.ts'
import { FAILED, FINE } from './io.ts'

export interface NewOptions {
  readonly severity?: string
  readonly zone?: string
  readonly protect?: boolean
}

/** Declares an incident and says where it is, as one line of JSON. */
export async function newIncident(desk: CliDesk, title: string, options: NewOptions): Promise<number> {
  const { library, out, errors, by } = desk
  const zone = options.zone ?? UTC
  if (!isZone(zone)) return complain(errors, unknownZone(zone))
  const severity =
    options.severity === undefined ? null : (severityCalled(options.severity, DEFAULT_SEVERITIES) ?? options.severity)
  const protection = options.protect ? await protectionOf(desk) : undefined
  if (protection === null) return FAILED
  const created = await library.create({ title, zone, severity }, by, protection)
  if (!created.ok) return complain(errors, created.error)
  const { id, folder } = created.value
  out.line(JSON.stringify({ id, folder, ...(protection === undefined ? {} : { recoveryKey: protection.recoveryKey }) }))
  return FINE
}

/** A passphrase of the user's, and a recovery key; null when there is no passphrase that will do, which is said. */
async function protectionOf({ errors, passphrase }: CliDesk): Promise<Protection | null> {
  const given = await passphrase()
  if (!given.ok) {
    complain(errors, given.error)
    return null
  }
  if (given.value !== null && given.value.length >= MIN_PASSPHRASE) {
    return { passphrase: given.value, recoveryKey: newRecoveryKey() }
  }
  const message = `Give a passphrase of at least ${MIN_PASSPHRASE} characters by --passphrase-file or FAULTLINE_PASSPHRASE.`
  complain(errors, { kind: 'refused', message })
  return null
}

export const unknownZone = (zone: string) =>
  ({
    kind: 'refused',
    message: `There is no time zone called “${zone}”. Write it as in Europe/Berlin, or UTC.`,
  }) as const
