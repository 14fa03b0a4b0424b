import { BrowserWindow, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import { type Pushes, REQUESTS, type Requests } from '../shared/ipc.ts'
import type { Result } from '../shared/result.ts'
import { ROOM_HEARS, ROOM_MAY_ASK } from '../shared/roomIpc.ts'
import { overLimit } from './argumentLimits.ts'
import { APP_ORIGIN } from './origins.ts'

export type Answer<C extends keyof Requests> = (
  ...args: Parameters<Requests[C]>
) => ReturnType<Requests[C]> | Promise<ReturnType<Requests[C]>>

/** An answer for every channel of the contract. */
export type Answers = { readonly [C in keyof Requests]: Answer<C> }

export type Parse<C extends keyof Requests> = (args: readonly unknown[]) => Result<Parameters<Requests[C]>, string>

export type Parsers = { readonly [C in keyof Requests]: Parse<C> }

/** Answers every channel of the contract. */
export function handleAll(parsers: Parsers, answers: Answers): void {
  const one = <C extends keyof Requests>(channel: C) => handle(channel, parsers[channel], answers[channel])
  for (const channel of Object.keys(REQUESTS) as readonly (keyof Requests)[]) one(channel)
}

/** Pages that others look at: they may ask for next to nothing, and are told next to nothing. */
const rooms = new WeakSet<WebContents>()

/** From now on the page is the room's: what it may do is what the contract says of the room. */
export const keepToTheRoom = (contents: WebContents): void => void rooms.add(contents)

const isIn = (list: readonly string[], channel: string): boolean => list.includes(channel)

const underWay = new Set<Promise<unknown>>()

/**
 * Answers one channel. `parse` turns what crossed the process boundary, which no type protects, into arguments;
 * a failed parse is a bug in our renderer, so it throws.
 */
function handle<C extends keyof Requests>(channel: C, parse: Parse<C>, answer: Answer<C>): void {
  ipcMain.handle(channel, (event: IpcMainInvokeEvent, ...args: unknown[]) => {
    if (!isOwnWindow(event)) throw new Error(`${channel}: refused, unknown sender`)
    if (rooms.has(event.sender) && !isIn(ROOM_MAY_ASK, channel))
      throw new Error(`${channel}: refused, not for the room`)
    const tooMuch = overLimit(args)
    if (tooMuch !== null) throw new Error(`${channel}: refused, ${tooMuch}`)
    const parsed = parse(args)
    if (!parsed.ok) throw new Error(`${channel}: ${parsed.error}`)
    return tracked(Promise.resolve(answer(...parsed.value)))
  })
}

/** Tells every open window; the room only what is meant for it. */
export function push<P extends keyof Pushes>(channel: P, ...args: Parameters<Pushes[P]>): void {
  for (const window of BrowserWindow.getAllWindows()) pushTo(window, channel, ...args)
}

export function pushTo<P extends keyof Pushes>(
  window: BrowserWindow,
  channel: P,
  ...args: Parameters<Pushes[P]>
): void {
  if (window.isDestroyed()) return
  if (rooms.has(window.webContents) && !isIn(ROOM_HEARS, channel)) return
  window.webContents.send(channel, ...args)
}

/** Settles once nothing that a window asked for is under way any more. */
export async function quiet(): Promise<void> {
  while (underWay.size > 0) await Promise.allSettled(underWay)
}

function tracked<T>(answer: Promise<T>): Promise<T> {
  const settled = answer.finally(() => underWay.delete(settled))
  underWay.add(settled)
  return settled
}

function isOwnWindow({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return (
    senderFrame !== null &&
    senderFrame === sender.mainFrame &&
    senderFrame.origin === APP_ORIGIN &&
    BrowserWindow.fromWebContents(sender) !== null
  )
}
