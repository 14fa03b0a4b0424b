/** The scheme that all our pages come from; nothing else is ever loaded. */
export const SCHEME = 'app'

/** Where the window's own page lives: the only origin that main answers. */
export const APP_ORIGIN = 'app://bundle'

/** Where composed documents are previewed, apart from the app so that nothing in them can reach it. */
export const DOCUMENT_ORIGIN = 'app://document'

/** Where images of events come from. */
export const BLOB_ORIGIN = 'app://blob'

/** What a page may load at all. `devtools:` is there in development only, where the tools can be opened. */
export function isOwnUrl(url: string): boolean {
  return /^(app|data|blob|devtools):/.test(url)
}
