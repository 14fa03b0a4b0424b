/** A record as it stands in the file, before this version has looked at its payload. */
export interface RawPayload {
  readonly op: string
  readonly d: unknown
}

/** Turns a payload of format version `from` into one of the next version. Pure: files are never rewritten. */
export interface Upcast {
  readonly from: number
  readonly up: (payload: RawPayload) => RawPayload
}

/**
 * Puts upcasts in order: answers a function that lifts a payload of any older version to `current`. Throws at once when
 * the steps from 1 to `current` have a gap or a repeat, so that a forgotten step cannot ship [J8].
 */
export function upcasts(
  current: number,
  steps: readonly Upcast[],
): (payload: RawPayload, version: number) => RawPayload {
  const ordered = [...steps].sort((a, b) => a.from - b.from)
  ordered.forEach((step, index) => {
    if (step.from !== index + 1) throw new RangeError(`Upcasts must start at 1 without gaps: found ${step.from}`)
  })
  if (ordered.length !== current - 1) {
    throw new RangeError(`Version ${current} needs ${current - 1} upcasts, found ${ordered.length}`)
  }
  return (payload, version) => ordered.slice(version - 1).reduce((lifted, step) => step.up(lifted), payload)
}
