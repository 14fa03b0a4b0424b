import { type VerifyReport, verifyFolder } from '../incidents/verifyFolder.ts'
import type { CliDesk } from './desk.ts'
import { complain, findIncident } from './desk.ts'
import { FAILED, FINE } from './io.ts'
import { plain, table } from './table.ts'

/** Reads every byte of an incident's log and says what is sound; fails when anything is not. Changes nothing. */
export async function verifyIncident(
  desk: CliDesk,
  ref: string,
  { json }: { readonly json?: boolean },
): Promise<number> {
  const folder = await findIncident(desk, ref)
  if (folder === null) return FAILED
  const verified = await verifyFolder(folder, desk.host.fs)
  if (!verified.ok) return complain(desk.errors, verified.error)
  desk.out.line(json ? JSON.stringify(verified.value) : asText(verified.value))
  return verified.value.ok ? FINE : FAILED
}

function asText(report: VerifyReport): string {
  const { ok, entries, segments, heads, damaged, gaps, unreadable, conflicts } = report
  const verdict = ok ? 'The log is whole' : 'The log is NOT whole'
  const files = segments.length === 1 ? '1 file' : `${segments.length} files`
  const problems = [
    ...damaged.map(({ segment, from, to, reason }) => `${segment}: bytes ${from} to ${to}: ${REASONS[reason]}`),
    ...gaps.map(({ segment, line }) => `${segment}: line ${line} does not follow the line before it`),
    ...unreadable.map(({ segment, reason }) => `${segment}: cannot be read: ${plain(reason)}`),
    ...conflicts.map((id) => `entry ${id} exists in two versions`),
  ]
  const rows = heads.map(({ segment, n, h }) => [segment, String(n), h])
  return [
    `${verdict}: ${entries} ${entries === 1 ? 'entry' : 'entries'} in ${files} in ${report.folder}`,
    ...problems,
    ...(rows.length === 0 ? [] : [table(['FILE', 'LINES', 'HEAD'], rows)]),
  ].join('\n')
}

const REASONS = {
  tornTail: 'an unfinished line at the end, as a crash leaves it; nothing saved was in it',
  damage: 'damaged',
} as const
