import path from 'node:path'
import { app, Menu, nativeImage, Tray } from 'electron'
import { acceleratorOf } from '../accelerator.ts'

export interface TrayActions {
  readonly log: () => void
  readonly show: () => void
  /** The key that logs from anywhere, or empty where there is none. */
  readonly hotKey: () => string
  readonly doNotDisturb: () => boolean
  readonly setDoNotDisturb: (on: boolean) => void
}

/** The tray item; a system without a tray shows none. Answers how to bring its menu up to date. */
export function showTray(actions: TrayActions): () => void {
  const image = nativeImage
    .createFromPath(path.join(app.getAppPath(), 'assets/icon.png'))
    .resize({ width: 18, height: 18 })
  const tray = new Tray(image)
  tray.setToolTip('Faultline')
  tray.on('click', actions.show)
  const refresh = () => tray.setContextMenu(Menu.buildFromTemplate(trayMenu(actions)))
  refresh()
  return refresh
}

function trayMenu(actions: TrayActions): Electron.MenuItemConstructorOptions[] {
  const keys = actions.hotKey()
  return [
    {
      label: 'Log an event',
      click: actions.log,
      ...(keys === '' ? {} : { accelerator: acceleratorOf(keys), registerAccelerator: false }),
    },
    { label: 'Show Faultline', click: actions.show },
    { type: 'separator' },
    {
      label: 'Do not disturb',
      type: 'checkbox',
      checked: actions.doNotDisturb(),
      click: ({ checked }) => actions.setDoNotDisturb(checked),
    },
    { type: 'separator' },
    { label: 'Quit', click: () => app.quit() },
  ]
}
