import { app, BrowserWindow } from 'electron'

// A bare window with the page of the bench; the product's own shell would add its own work to every frame.
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    useContentSize: true,
    webPreferences: { backgroundThrottling: false },
  })
  return window.loadFile(process.argv.at(-1) ?? '')
})
