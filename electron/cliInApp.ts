import { app } from 'electron'
import { runHere } from './cli/process.ts'
import { runCli } from './cli.ts'
import { press } from './press.ts'

/** Runs one command without a window and ends the app with its exit code. Only here can a PDF or a PNG be made. */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  // The page that is printed has a window, and closing it must not end the app before the file is written.
  app.on('window-all-closed', () => undefined)
  app.dock?.hide()
  await app.whenReady()
  app.exit(await runHere((io) => runCli(args, io), press))
}
