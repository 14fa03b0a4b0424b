/** A damaged place of a segment, as reading the journal reported it. */
export interface DamagedPlace {
  readonly segment: string
  readonly from: number
  readonly to: number
}

/** Raw bytes of a damaged place, of a long one only the beginning. */
export interface DamagedBytes {
  readonly bytes: Uint8Array
  /** How many there are in all. */
  readonly total: number
}
