import type { DeviceId } from '../../shared/ids.ts'

/** `j-<device>-<session>-<number>.ndjson`: a name that no other session, on any machine, can choose. */
export const segmentName = (device: DeviceId, session: string, segment: number): string =>
  `j-${device}-${session.toLowerCase()}-${String(segment).padStart(4, '0')}.ndjson`

/** Whether a file of an incident's folder is read as a segment; copies that sync tools renamed are. */
export const isSegmentName = (name: string): boolean => name.startsWith('j-') && name.endsWith('.ndjson')
