/** How old the text on disk may get while somebody types, in milliseconds; of the second that is promised the rest is for the disk. */
const SAVE_WITHIN = 500

/** Keeps a text on disk while it is typed. */
export interface DraftSaver {
  /** To be told of each change. The text that it is told of first is on disk already. */
  readonly typed: (text: string) => void
  /** Saves at once what has not been saved. */
  readonly flush: () => void
}

export function draftSaver(save: (text: string) => void): DraftSaver {
  let saved: string | null = null
  let latest = ''
  let timer: ReturnType<typeof setTimeout> | null = null

  const flush = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (saved === null || saved === latest) return
    saved = latest
    save(latest)
  }

  return {
    typed: (text) => {
      saved ??= text
      latest = text
      if (text === '') flush()
      // The next key does not put it off: who types without a rest is saved too.
      else if (text !== saved) timer ??= setTimeout(flush, SAVE_WITHIN)
    },
    flush,
  }
}
