import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeHost } from '../../../electron/host.ts'
import { nodeFiles } from '../../../electron/incidents/nodeFiles.ts'
import { segmentName } from '../../../electron/incidents/segmentName.ts'
import { incidentFolders } from '../../../electron/libraryFolders.ts'
import { ENTRY_LINE } from '../../../shared/draft.ts'
import { type Outcome, type Size, skipped, type Tally, tally } from '../outcome.ts'
import { loggerCommand } from '../programs.ts'
import { checkSaved, newIncident, withFolder } from '../realDisk.ts'
import { start } from '../running.ts'

/** A system call of the running program that fails: the k-th one, or that and all after it. */
interface Injection {
  /** What the file is for that is hit. */
  readonly file: 'log' | 'draft'
  readonly call: 'write' | 'openat' | 'fsync' | 'rename'
  readonly code: 'EIO' | 'ENOSPC' | 'EDQUOT' | 'EINTR'
  readonly k: number
  readonly forGood: boolean
}

/** In bursts, so that there are twelve writes and flushes. */
const NOTES = 20
const IDS = 'FAULTY'
const SEGMENTS = 12

/**
 * How often each call is made when none fails: a write flushes too, as the file is opened so, and the folder is flushed
 * once, for the segment's name.
 */
const CALLS = {
  log: { write: 12, openat: 1, fsync: 1, rename: 0 },
  // A draft after each burst: a file made, written, put in place of the one before, and the folder flushed.
  draft: { write: 12, openat: 12, fsync: 12, rename: 12 },
} as const

const FILES = ['log', 'draft'] as const
/** In `npm test`. */
const EVERY = 5

const NAMES = ['write', 'openat', 'fsync', 'rename'] as const

/** [D9] The real program on the real disk, with system calls that fail. */
export async function failingCallsLoseNothing(size: Size, logger: string): Promise<Outcome> {
  const tried = spawnSync('strace', ['-o', '/dev/null', 'true'], { encoding: 'utf8' })
  if (tried.error !== undefined) return skipped('strace is not installed')
  if (tried.status !== 0) return skipped(`strace may not trace here (${tried.stderr.trim()})`)
  const counts = tally()
  const waiting = [...allInjections()].filter((_, place) => size === 'full' || place % EVERY === 0)
  const work = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await inject(next, logger, counts)
  }
  // Starting a program takes longer than anything it does here.
  await Promise.all([work(), work()])
  return counts.outcome()
}

function* allInjections(): Iterable<Injection> {
  for (const file of FILES) {
    for (const call of NAMES) {
      for (let k = 1; k <= CALLS[file][call]; k++) {
        yield { file, call, code: 'EINTR', k, forGood: false }
        for (const code of ['EIO', 'ENOSPC', 'EDQUOT'] as const) {
          yield { file, call, code, k, forGood: false }
          yield { file, call, code, k, forGood: true }
        }
      }
    }
  }
}

async function inject({ file, call, code, k, forGood }: Injection, logger: string, counts: Tally): Promise<void> {
  const what = `${file}: ${code} at ${call} ${k}${forGood ? ' and ever after' : ''}`
  await withFolder(async (folder) => {
    const library = join(folder, 'library')
    const user = join(folder, 'user')
    const incident = await newIncident(library, user)
    const { place, segments, drafts, draft } = await pathsOf(library, user)
    const watched = (call === 'fsync' ? [place] : file === 'log' ? segments : drafts).flatMap((path) => ['-P', path])
    const rule = ['-e', `trace=${call}`, '-e', `inject=${call}:error=${code}:when=${k}${forGood ? '+' : ''}`]
    const orders = { library, incident, user, notes: NOTES, ids: IDS, drafts: file === 'draft' }
    const command = ['strace', '-f', '-qq', '-o', '/dev/null', ...watched, ...rule, ...loggerCommand(logger, orders)]
    // strace counts the calls of each thread for itself.
    const running = start(command, { env: { UV_THREADPOOL_SIZE: '1' } })
    const exit = await running.ends
    const ids = running.saved
    counts.add({ cases: 1, acknowledged: ids.size })
    if (exit !== 0) counts.silent(`${what}: the program ended with ${exit}`)
    const refused = running.said.filter((line) => line.startsWith('refused')).length
    if (!forGood && ids.size < NOTES) counts.silent(`${what}: one failure, and only ${ids.size} of ${NOTES} were saved`)
    const hitsLog = file === 'log' || call === 'fsync'
    if (file === 'log' && forGood && refused === 0) counts.silent(`${what}: nothing was refused`)
    if (!hitsLog && ids.size < NOTES) counts.silent(`${what}: an entry was refused because of a draft`)
    if (refused + ids.size < NOTES) counts.silent(`${what}: some entries were neither saved nor refused`)
    await checkSaved({ library, incident, ids }, what, counts)
    if (file === 'draft') checkDraft(draft, running.said, what, counts)
  })
}

/** The last text that was called kept, or one after it, is there. */
function checkDraft(path: string, said: readonly string[], what: string, counts: Tally): void {
  const kept = said.flatMap((line) => (line.startsWith('draft kept ') ? [Number(line.slice(11))] : []))
  const last = kept.at(-1)
  if (last === undefined) return
  const { text } = JSON.parse(readFileSync(path, 'utf8'))[ENTRY_LINE]
  if (!(Number(String(text).slice(6)) >= last))
    counts.lost(1, `${what}: the draft is "${text}", kept was "draft ${last}"`)
}

/** The segments that the program will write, and the folder they are in: no other call may fail. */
async function pathsOf(
  library: string,
  user: string,
): Promise<{
  readonly place: string
  readonly segments: readonly string[]
  readonly drafts: readonly string[]
  readonly draft: string
}> {
  const folders = await incidentFolders(nodeFiles, library)
  const [only] = folders.ok ? folders.value : []
  if (only === undefined) throw new Error('There is no incident to log into')
  const { device } = nodeHost(user)
  const numbers = Array.from({ length: SEGMENTS }, (_, index) => index)
  const draft = join(only.folder, `drafts-${device}.json`)
  return {
    draft,
    drafts: [draft, join(only.folder, `.drafts-${device}-${`${IDS}0000`.toLowerCase()}.tmp`)],
    place: only.folder,
    segments: numbers.map((number) => join(only.folder, segmentName(device, `${IDS}0000`, number))),
  }
}
