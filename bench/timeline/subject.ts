/** One way to draw a timeline: all of them are moved and measured alike. Times are milliseconds since 1970. */
export interface Subject {
  readonly setWindow: (start: number, end: number) => void
  /** One live entry, drawn as soon as the subject can. */
  readonly append: (at: number) => void
  /** Resolves in the frame in which all is drawn. */
  readonly drawn: Promise<void>
}

export const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))

/** The frame after which the browser has painted what the last one prepared. */
export async function painted(): Promise<void> {
  await nextFrame()
  await new Promise<void>((resolve) => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => resolve()
    channel.port2.postMessage(null)
  })
}
