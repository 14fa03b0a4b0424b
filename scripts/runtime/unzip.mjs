import { createWriteStream } from 'node:fs'
import { chmod, mkdir, symlink } from 'node:fs/promises'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import yauzl from 'yauzl'

const FILE_TYPE = 0o170000
const SYMLINK = 0o120000

/**
 * Unpacks a zip file, keeping modes and symbolic links.
 * @param {string} archive
 * @param {string} folder
 * @param {(entry: string) => string | null} place the path below `folder`, or null to leave the entry out
 */
export async function unzip(archive, folder, place) {
  /** @type {(file: string, options: yauzl.Options) => Promise<yauzl.ZipFile>} */
  const open = promisify(yauzl.open)
  const zip = await open(archive, { lazyEntries: true })
  const ended = new Promise((resolve, reject) => zip.once('end', resolve).once('error', reject))
  const readStream = promisify(zip.openReadStream.bind(zip))

  zip.on('entry', (/** @type {yauzl.Entry} */ entry) => {
    extract(entry).then(
      () => zip.readEntry(),
      (error) => zip.emit('error', error),
    )
  })
  zip.readEntry()
  await ended

  /** @param {yauzl.Entry} entry */
  async function extract(entry) {
    const name = place(entry.fileName)
    if (name === null || name === '' || name.endsWith('/')) return
    const target = path.join(folder, name)
    const mode = entry.externalFileAttributes >>> 16
    await mkdir(path.dirname(target), { recursive: true })
    const content = await readStream(entry)
    if ((mode & FILE_TYPE) === SYMLINK) return symlink(await text(content), target)
    await pipeline(content, createWriteStream(target))
    if ((mode & 0o777) !== 0) await chmod(target, mode & 0o777)
  }
}
