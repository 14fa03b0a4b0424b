import { readFile, realpath } from 'node:fs/promises'
import path from 'node:path'
import { APP_ORIGIN, BLOB_ORIGIN, DOCUMENT_ORIGIN } from './origins.ts'

export interface Pages {
  /** The folder of the built page. */
  readonly bundle: string
  /** The composed document of an incident as HTML under these export options, or null when there is no such incident. */
  readonly documentHtml: (incident: string, options: string | null) => Promise<string | null>
  /** An image of an event by its hash, verified; null for anything else. */
  readonly image: (
    incident: string,
    sha256: string,
  ) => Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | null>
}

/**
 * `app://bundle/` is the built page, `app://document/<incident>?options=<JSON>` the composed document, `app://blob/<incident>/<sha256>` an
 * image of an event; there is nothing else.
 */
export async function answerPage({ method, url }: { method: string; url: string }, pages: Pages): Promise<Response> {
  const { host, pathname, searchParams } = new URL(url)
  if (method !== 'GET') return refusal(405)
  if (host === 'bundle') return await bundleFile(pages.bundle, pathname)
  if (host === 'document') return await document(pathname, searchParams.get('options'), pages.documentHtml)
  if (host === 'blob') return await image(pathname, pages.image)
  return refusal(404)
}

const BUNDLE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  `img-src 'self' data: blob: ${BLOB_ORIGIN}`,
  "font-src 'self'",
  "connect-src 'self'",
  `frame-src ${DOCUMENT_ORIGIN}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const DOCUMENT_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${APP_ORIGIN}`,
].join('; ')

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

async function bundleFile(root: string, pathname: string): Promise<Response> {
  const file = await fileInside(root, pathname === '/' ? '/index.html' : pathname)
  if (file === 'outside') return refusal(403)
  const mediaType = MEDIA_TYPES[path.extname(file ?? '')]
  if (file === null || mediaType === undefined) return refusal(404)
  return page(new Uint8Array(await readFile(file)), mediaType, BUNDLE_POLICY)
}

async function document(
  pathname: string,
  options: string | null,
  documentHtml: Pages['documentHtml'],
): Promise<Response> {
  const id = /^\/([0-9A-Za-z]{1,64})$/.exec(pathname)?.[1]
  const html = id === undefined ? null : await documentHtml(id, options)
  return html === null ? refusal(404) : page(html, 'text/html; charset=utf-8', DOCUMENT_POLICY)
}

async function image(pathname: string, find: Pages['image']): Promise<Response> {
  const [, incident = '', sha256 = ''] = /^\/([0-9A-Za-z]{1,64})\/([0-9a-f]{64})$/.exec(pathname) ?? []
  const found = sha256 === '' ? null : await find(incident, sha256)
  return found === null ? refusal(404) : page(Uint8Array.from(found.bytes), found.mediaType, "default-src 'none'")
}

/**
 * The file that a path of the URL names. Looks where the path really leads, links and all, before it opens anything;
 * the separator keeps a sibling such as `<root>-other` outside.
 */
export async function fileInside(root: string, pathname: string): Promise<string | null | 'outside'> {
  const decoded = decodedPath(pathname)
  if (decoded === null || decoded.includes('\0') || decoded.includes('\\')) return 'outside'
  if (decoded.split('/').includes('..')) return 'outside'
  const real = await realpath(path.join(root, decoded)).catch(() => null)
  if (real === null) return null
  return real.startsWith((await realpath(root)) + path.sep) ? real : 'outside'
}

function decodedPath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}

function page(body: string | Uint8Array<ArrayBuffer>, mediaType: string, policy: string): Response {
  return new Response(body, {
    headers: {
      'content-type': mediaType,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  })
}

function refusal(status: 403 | 404 | 405): Response {
  return new Response('', { status, headers: { 'x-content-type-options': 'nosniff' } })
}
