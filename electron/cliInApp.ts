import { app } from 'electron'
import { runHere } from './cli/process.ts'
import { runCli } from './cli.ts'
import { printPdf } from './pdf.ts'

/** What follows `--cli`, or null when the app was started for its window. */
export function commandLineArguments(argv: readonly string[]): readonly string[] | null {
  const at = argv.indexOf('--cli')
  return at === -1 ? null : argv.slice(at + 1)
}

/** Runs one command without a window and ends the app with its exit code. Only here can a PDF be printed. */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  // The page that is printed has a window, and closing it must not end the app before the file is written.
  app.on('window-all-closed', () => undefined)
  app.dock?.hide()
  await app.whenReady()
  app.exit(await runHere((io) => runCli(args, io), printPdf))
}
