import { type ChildProcess, spawn } from 'node:child_process'

/** A program under test, and what it has said it saved. */
export interface Running {
  readonly child: ChildProcess
  /** The ids of all whole lines `saved <id>`. */
  readonly saved: ReadonlySet<string>
  /** All its other lines. */
  readonly said: readonly string[]
  /** Resolves at the first id; rejects when the program ends before. */
  readonly saves: Promise<void>
  /** Resolves when the program has ended and all it said was read. */
  readonly ends: Promise<number | null>
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
  /** Given to the program as its input, which stays open. */
  readonly input?: string
  /** Another user to run as; only root may. */
  readonly uid?: number
}

export function start(command: readonly string[], { env, input, uid }: RunOptions = {}): Running {
  const [program = '', ...args] = command
  const child = spawn(program, args, {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  const saved = new Set<string>()
  const said: string[] = []
  let rest = ''
  let errors = ''
  const hear = (line: string) => {
    const [, id] = /^saved (\S+)/.exec(line) ?? []
    if (id === undefined) said.push(line)
    else saved.add(id)
  }
  child.stderr.on('data', (chunk: Buffer) => {
    errors += String(chunk)
  })
  const ends = new Promise<number | null>((done) => {
    child.on('close', (code) => done(code))
    child.on('error', (error) => {
      errors += error.message
    })
  })
  const saves = new Promise<void>((done, failed) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const lines = (rest + String(chunk)).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) hear(line)
      if (saved.size > 0) done()
    })
    void ends.then(() => failed(new Error(`${program} ended and saved nothing: ${errors}`)))
  })
  saves.catch(() => undefined)
  child.stdin.on('error', () => undefined)
  if (input === undefined) child.stdin.end()
  else child.stdin.write(input)
  return { child, saved, said, saves, ends }
}

/** Ends it as a crash would, and waits until nothing of it is left. */
export async function kill({ child, ends }: Running): Promise<void> {
  child.kill('SIGKILL')
  await ends
}
