import { app, BrowserWindow, dialog, type OpenDialogOptions } from 'electron'
import type { Choose } from './requests/desk.ts'

/** Asks with the system's own dialogs, on top of the window. */
export const systemDialogs: Choose = {
  files: () =>
    ask({
      title: 'Import',
      buttonLabel: 'Import',
      properties: ['openFile', 'multiSelections'],
      filters: [
        { name: 'Incident facts', extensions: ['json'] },
        { name: 'All files', extensions: ['*'] },
      ],
    }),
  folder: async ({ title, button }) => {
    const folders = await ask({
      title,
      buttonLabel: button,
      defaultPath: app.getPath('documents'),
      properties: ['openDirectory', 'createDirectory'],
    })
    return folders?.[0] ?? null
  },
}

async function ask(options: OpenDialogOptions): Promise<readonly string[] | null> {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  const { canceled, filePaths } = await (window === undefined
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return canceled || filePaths.length === 0 ? null : filePaths
}
