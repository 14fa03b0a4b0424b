import type { Settings } from '../../shared/settings.ts'

/** The zone shown beside becomes the one that times are shown in, and the other way round; null where there is none. */
export const swappedZones = ({ zone, secondZone }: Settings): Pick<Settings, 'zone' | 'secondZone'> | null =>
  secondZone === null ? null : { zone: secondZone, secondZone: zone }
