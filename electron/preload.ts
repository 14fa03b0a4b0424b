import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import { PUSHES, REQUESTS } from '../shared/ipc.ts'
import { ROOM_ARGUMENT, ROOM_HEARS, ROOM_MAY_ASK } from '../shared/roomIpc.ts'

const request =
  (channel: string) =>
  (...args: readonly unknown[]): Promise<unknown> =>
    ipcRenderer.invoke(channel, ...args)

const subscription = (channel: string) => (listener: (...args: readonly unknown[]) => void) => {
  const forward = (_event: IpcRendererEvent, ...args: readonly unknown[]) => listener(...args)
  ipcRenderer.on(channel, forward)
  return () => {
    ipcRenderer.off(channel, forward)
  }
}

const isRoom = process.argv.includes(ROOM_ARGUMENT)
const requests: readonly string[] = isRoom ? ROOM_MAY_ASK : Object.keys(REQUESTS)
const pushes: readonly string[] = isRoom ? ROOM_HEARS : Object.keys(PUSHES)

// One function per channel of the contract, and nothing that takes a channel's name.
contextBridge.exposeInMainWorld(
  'api',
  Object.freeze({
    ...Object.fromEntries(requests.map((channel) => [channel, request(channel)])),
    ...Object.fromEntries(pushes.map((channel) => [channel, subscription(channel)])),
  }),
)
