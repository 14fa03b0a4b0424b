import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerPage, fileInside } from '../../electron/pages.ts'
import { tempFolders } from '../helpers/tempFolder.ts'

const newFolder = tempFolders()

const SHA = 'ab'.repeat(32)

/** `<folder>/page` is served; beside it lies a secret, and a sibling whose name begins like the served folder's. */
function bundle(): string {
  const folder = newFolder()
  const root = path.join(folder, 'page')
  mkdirSync(path.join(root, 'assets'), { recursive: true })
  mkdirSync(path.join(folder, 'page-evil'))
  writeFileSync(path.join(folder, 'secret.json'), '"secret"')
  writeFileSync(path.join(folder, 'page-evil', 'secret.json'), '"secret"')
  writeFileSync(path.join(root, 'index.html'), '<!doctype html>')
  writeFileSync(path.join(root, 'assets', 'main.js'), 'export {}')
  writeFileSync(path.join(root, 'assets', 'notes.exe'), 'no')
  symlinkSync(path.join(folder, 'secret.json'), path.join(root, 'link.json'))
  symlinkSync(path.join(folder, 'page-evil'), path.join(root, 'sibling'))
  return root
}

const pagesOf = (root: string) => ({
  bundle: root,
  documentHtml: (id: string) => Promise.resolve(id === '01KNOWN' ? '<h1>Postmortem</h1>' : null),
  image: (id: string, sha256: string) =>
    Promise.resolve(
      id === '01KNOWN' && sha256 === SHA ? { bytes: new Uint8Array([137, 80]), mediaType: 'image/png' } : null,
    ),
})
const get = (root: string, url: string, method = 'GET') => answerPage({ method, url }, pagesOf(root))

describe('app://bundle/', () => {
  it('serves the page with its type, its policy and no sniffing', async () => {
    const answer = await get(bundle(), 'app://bundle/')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob: app://blob; font-src 'self'; " +
        "connect-src 'self'; frame-src app://document; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
  })

  it('serves scripts as scripts', async () => {
    const answer = await get(bundle(), 'app://bundle/assets/main.js')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
  })

  it.each([
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/assets/%2e%2e/%2e%2e/secret.json',
    '/..\\secret.json',
    '/..%5csecret.json',
    '/link.json',
    '/sibling/secret.json',
    '/../page-evil/secret.json',
    '/assets/main.js%00.html',
    '/%',
    '/',
  ])('does not leave its folder for %s', async (asked) => {
    expect(await fileInside(bundle(), asked)).toBe('outside')
  })

  it('answers a way out with 403 and what is not there with 404', async () => {
    const root = bundle()
    const statusOf = async (url: string, method?: string) => (await get(root, url, method)).status
    expect(await statusOf('app://bundle/..%2fsecret.json')).toBe(403)
    expect(await statusOf('app://bundle/link.json')).toBe(403)
    expect(await statusOf('app://bundle/nothing.js')).toBe(404)
    expect(await statusOf('app://bundle/assets')).toBe(404)
    expect(await statusOf('app://bundle/assets/notes.exe')).toBe(404)
    expect(await statusOf('app://elsewhere/index.html')).toBe(404)
    expect(await statusOf('app://bundle/index.html', 'POST')).toBe(405)
  })
})

describe('app://document/', () => {
  it('serves a composed document that can run nothing and be framed by the app only', async () => {
    const answer = await get(bundle(), 'app://document/01KNOWN')
    expect(await answer.text()).toBe('<h1>Postmortem</h1>')
    const policy = answer.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain('frame-ancestors app://bundle')
    expect(policy).not.toContain('script-src')
  })

  it('knows no other paths', async () => {
    expect((await get(bundle(), 'app://document/01OTHER')).status).toBe(404)
    expect((await get(bundle(), 'app://document/01KNOWN/more')).status).toBe(404)
  })
})

describe('app://blob/', () => {
  it('serves an image of an event as that image, which nothing may sniff and in which nothing runs', async () => {
    const answer = await get(bundle(), `app://blob/01KNOWN/${SHA}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'")
    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([137, 80])
  })

  it.each([`/01OTHER/${SHA}`, `/01KNOWN/${SHA.slice(1)}`, `/01KNOWN/../${SHA}`, `/01KNOWN/${SHA}/x`, '/', `/${SHA}`])(
    'has nothing at %s',
    async (path) => {
      expect((await get(bundle(), `app://blob${path}`)).status).toBe(404)
    },
  )
})
