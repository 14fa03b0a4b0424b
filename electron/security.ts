import { app, dialog, type Session, shell, type WebContents } from 'electron'
import { DOCUMENT_ORIGIN, isOwnUrl } from './origins.ts'

/** Before the app is ready: what holds for every process and window, whoever opens it. */
export function hardenApp(): void {
  // Both at once do not start; whoever passes --no-sandbox (root in a container) has decided.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  // Offline is a promise: no name resolves, so nothing that Chromium itself might want to fetch can be reached.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('no-proxy-server')
  app.on('session-created', hardenSession)
  app.on('web-contents-created', (_event, contents) => hardenContents(contents))
}

function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwnUrl(url) }))
  session.on('will-download', (event) => event.preventDefault())
}

function hardenContents(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    const preview = !event.isMainFrame && event.url.startsWith(`${DOCUMENT_ORIGIN}/`)
    if (!preview) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    if (url.startsWith('https://')) void offerToOpen(url)
    return { action: 'deny' }
  })
}

/** Leaving the app is the user's decision, made with the whole address in view. */
async function offerToOpen(url: string): Promise<void> {
  const OPEN = 1
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: 'Open this address in your browser?',
    detail: url,
    buttons: ['Cancel', 'Open'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  if (response === OPEN) await shell.openExternal(url)
}
