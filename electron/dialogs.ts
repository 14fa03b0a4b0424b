import path from 'node:path'
import { app, BrowserWindow, dialog, type OpenDialogOptions } from 'electron'
import type { Choose } from './requests/desk.ts'
import { mainWindow } from './window.ts'

/** Asks with the system's own dialogs, on top of the window. */
export const systemDialogs: Choose = {
  files: () =>
    ask({
      title: 'Import',
      buttonLabel: 'Import',
      properties: ['openFile', 'multiSelections'],
      filters: [
        { name: 'Incidents and tables', extensions: ['json', 'csv', 'tsv', 'txt'] },
        { name: 'All files', extensions: ['*'] },
      ],
    }),
  file: async ({ title, button, documents }) => {
    const files = await ask({
      title,
      buttonLabel: button,
      properties: ['openFile'],
      ...(documents ? { filters: [{ name: 'Markdown or HTML', extensions: ['md', 'html'] }] } : {}),
    })
    return files?.[0] ?? null
  },
  saveAs: async (name) => {
    const defaultPath = path.join(app.getPath('downloads'), name)
    const window = currentWindow()
    const { canceled, filePath } = await (window === undefined
      ? dialog.showSaveDialog({ defaultPath })
      : dialog.showSaveDialog(window, { defaultPath }))
    return canceled || filePath === '' ? null : filePath
  },
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

const currentWindow = (): BrowserWindow | undefined => BrowserWindow.getFocusedWindow() ?? mainWindow() ?? undefined

async function ask(options: OpenDialogOptions): Promise<readonly string[] | null> {
  const window = currentWindow()
  const { canceled, filePaths } = await (window === undefined
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return canceled || filePaths.length === 0 ? null : filePaths
}
