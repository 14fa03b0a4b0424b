import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'

/** A line of the input, counted from 1. */
export interface InputLine {
  readonly number: number
  readonly text: string
}

/**
 * The lines of a stream as they arrive, without their line ends; ends with the stream, or as soon as `stop` is aborted.
 * Only a line feed ends a line: other separators may stand inside a text.
 */
export async function* inputLines(input: Readable, stop: AbortSignal): AsyncGenerator<InputLine> {
  let rest = ''
  let number = 0
  for await (const text of textOf(input, stop)) {
    const parts = `${rest}${text}`.split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) {
      if (stop.aborted) return
      number += 1
      yield { number, text: clean(part, number) }
    }
  }
  if (rest !== '' && !stop.aborted) yield { number: number + 1, text: clean(rest, number + 1) }
}

const clean = (text: string, number: number): string =>
  (number === 1 ? text.replace(/^\uFEFF/, '') : text).replace(/\r$/, '')

/** Reads chunk by chunk rather than by iterating the stream, which could not be left while it waits for input. */
async function* textOf(input: Readable, stop: AbortSignal): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  try {
    while (!stop.aborted && !input.readableEnded && !input.destroyed) {
      const chunk: unknown = input.read()
      if (typeof chunk === 'string') yield chunk
      else if (chunk instanceof Uint8Array) yield decoder.write(chunk)
      else await readableOrDone(input, stop)
    }
  } catch (error) {
    if (!stop.aborted) throw error
  }
  yield decoder.end()
}

async function readableOrDone(input: Readable, stop: AbortSignal): Promise<void> {
  const settled = new AbortController()
  const signal = AbortSignal.any([stop, settled.signal])
  try {
    await Promise.race([
      once(input, 'readable', { signal }),
      once(input, 'end', { signal }),
      once(input, 'close', { signal }),
    ])
  } finally {
    settled.abort()
  }
}
