import { join } from 'node:path'
import { PassThrough, Readable, Writable } from 'node:stream'
import type { CliIo } from '../../../electron/cli/io.ts'
import { runCli } from '../../../electron/cli.ts'
import { tempFolders } from '../../helpers/tempFolder.ts'

/** What a run said, and how it ended. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly errors: string
}

export interface Terminal {
  /** A folder of this test, with `library` and `user` in it. */
  readonly folder: string
  readonly library: string
  /** Runs a command line; the words are separated by the caller. */
  readonly run: (args: readonly string[], options?: Partial<CliIo> & { readonly input?: string }) => Promise<Ran>
}

/** Real runs of the command line on real files, without a process of their own. */
export function terminals(): () => Terminal {
  const folders = tempFolders()
  return () => {
    const folder = folders()
    const library = join(folder, 'library')
    return {
      folder,
      library,
      run: async (args, { input = '', ...io } = {}) => {
        const [stdout, stderr] = [collector(), collector()]
        const env = { FAULTLINE_LIBRARY: library, XDG_CONFIG_HOME: join(folder, 'user'), HOME: folder, APPDATA: folder }
        const code = await runCli(args, {
          stdin: Readable.from(input === '' ? [] : [Buffer.from(input)]),
          stdout: stdout.stream,
          stderr: stderr.stream,
          env,
          cwd: folder,
          ...io,
        })
        return { code, out: stdout.text(), errors: stderr.text() }
      },
    }
  }
}

/** A stream that remembers. */
export function collector(): { readonly stream: Writable; readonly text: () => string } {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(Buffer.from(chunk))
      done()
    },
  })
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') }
}

export const typing = (): PassThrough => new PassThrough()

/** The id of a new incident. */
export async function declare(terminal: Terminal, ...more: readonly string[]): Promise<string> {
  const { code, out, errors } = await terminal.run(['new', 'Checkout fails', ...more])
  if (code !== 0) throw new Error(errors)
  const made: { readonly id: string } = JSON.parse(out)
  return made.id
}

export const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '')
