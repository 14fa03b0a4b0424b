import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import { PUSHES, REQUESTS } from '../shared/ipc.ts'

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

// One function per channel of the contract, and nothing that takes a channel's name.
contextBridge.exposeInMainWorld(
  'api',
  Object.freeze({
    ...Object.fromEntries(Object.keys(REQUESTS).map((channel) => [channel, request(channel)])),
    ...Object.fromEntries(Object.keys(PUSHES).map((channel) => [channel, subscription(channel)])),
  }),
)
