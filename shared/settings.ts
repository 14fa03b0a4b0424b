/** What may be lost without losing an incident. Kept apart from the journal, per installation. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark'
  /** The name entries are recorded under; empty until the user says. */
  readonly author: string
  /** `UTC`, `local`, or an IANA zone name. */
  readonly zone: string
  /** Where a copy of every incident is kept; empty: nowhere. */
  readonly mirrorFolder: string
  /** A zone shown beside it in the log and on the axis of the timeline: as `zone`, or null for none. */
  readonly secondZone: string | null
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  author: '',
  zone: 'UTC',
  secondZone: null,
  mirrorFolder: '',
}
