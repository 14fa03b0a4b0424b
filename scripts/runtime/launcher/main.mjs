// What Electron's own default app does, for a copy of Electron that comes without it:
// it starts the app whose folder is the first argument that is not a switch.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (folder === undefined) {
  process.stderr.write('Which app? Give its folder as the first argument.\n')
  process.exit(1)
}

const appPath = path.resolve(folder)
const { main, name, productName, version } = JSON.parse(readFileSync(path.join(appPath, 'package.json'), 'utf8'))
app.setName(productName ?? name)
// Electron gives these two to its default app only, so its types leave them out.
Reflect.get(app, 'setVersion').call(app, version)
Reflect.get(app, 'setAppPath').call(app, appPath)
if (!app.commandLine.hasSwitch('user-data-dir')) {
  app.setPath('userData', path.join(app.getPath('appData'), app.name))
}

// Awaited at the top level: Electron does not become ready before, so the app's first lines still come early enough.
await import(pathToFileURL(path.join(appPath, main)).href)
