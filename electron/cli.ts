import { realpathSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CliIo, FAILED, printerTo } from './cli/io.ts'
import { runHere } from './cli/process.ts'
import { runProgram } from './cli/program.ts'

/** Runs one command of the command line, as docs/cli.md describes them, and answers its exit code. */
export async function runCli(args: readonly string[], io: CliIo): Promise<number> {
  try {
    return await runProgram(args, io)
  } catch (error) {
    printerTo(io.stderr).line(`faultline: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    return FAILED
  }
}

/** Whether this file is what Node was started with, rather than a part of the app. */
function isEntry(): boolean {
  const [, started] = process.argv
  const here = fileURLToPath(import.meta.url)
  return started !== undefined && basename(here) === 'cli.js' && realpathSync(started) === here
}

if (isEntry()) process.exit(await runHere((io) => runCli(process.argv.slice(2), io)))
