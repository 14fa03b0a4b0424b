/** Tells every listener. One that throws has a bug of its own: it surfaces, and the others and the disk do not suffer. */
export function tellAll<T>(listeners: ReadonlySet<(value: T) => void>, value: T): void {
  for (const listener of listeners) {
    try {
      listener(value)
    } catch (error) {
      queueMicrotask(() => {
        throw error
      })
    }
  }
}
