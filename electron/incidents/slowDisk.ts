/** A healthy disk answers within milliseconds, one that spins up within a few seconds. */
export const HANG_MS = 5_000

/** Notices a disk that neither does what it was asked for nor refuses it. */
export interface SlowDisk {
  /** Waits for one piece of work, and for what `onHang` does about it if that takes too long. */
  readonly watch: <T>(work: Promise<T>) => Promise<T>
  readonly isHanging: () => boolean
  /** To be called when more waits for the disk: while it hangs, `onHang` hears of that too. */
  readonly more: () => void
  /** Resolves as soon as the disk hangs; at once if it does. */
  readonly hangs: () => Promise<void>
}

export function slowDisk(onHang: () => Promise<void>): SlowDisk {
  let isWorking = false
  let isHanging = false
  let telling: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | null = null
  const waiters: (() => void)[] = []

  const tell = () => {
    telling = telling.then(async () => {
      if (isHanging) await onHang()
    })
  }

  const takesTooLong = () => {
    if (!isWorking) return
    isHanging = true
    for (const done of waiters.splice(0)) done()
    tell()
  }

  // One timer, set back: every acknowledged entry pays for this.
  const startTimer = () => {
    if (timer === null) timer = setTimeout(takesTooLong, HANG_MS).unref()
    else timer.refresh()
  }

  return {
    watch: async (work) => {
      isWorking = true
      startTimer()
      try {
        return await work
      } finally {
        isWorking = false
        isHanging = false
        await telling
      }
    },
    isHanging: () => isHanging,
    more: () => {
      if (isHanging) tell()
    },
    hangs: () =>
      new Promise((resolve) => {
        if (isHanging) resolve()
        else waiters.push(resolve)
      }),
  }
}
