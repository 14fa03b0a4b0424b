import { protocol } from 'electron'
import { SCHEME } from './origins.ts'
import { answerPage, type Pages } from './pages.ts'

/** Must run before the app is ready: makes our scheme an origin like https, with storage and fetch of its own. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

export function servePages(pages: Pages): void {
  protocol.handle(SCHEME, (request) => answerPage(request, pages))
}
