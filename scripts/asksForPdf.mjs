const DEFAULT_FORMATS = 'md,html,pdf'

/** Options that may stand before the command, each with a value behind it. */
const BEFORE_COMMAND = new Set(['--library', '--user-data-dir', '--passphrase-file', '--by'])

/**
 * Only Chromium prints a PDF and draws a PNG; every other command runs in plain Node, which starts at once.
 * @param {readonly string[]} args the command line's
 */
export function asksForPdf(args) {
  const command = args.find((argument, i) => !argument.startsWith('-') && !BEFORE_COMMAND.has(args[i - 1] ?? ''))
  if (command !== 'export') return false
  if (args.includes('--help') || args.includes('-h')) return false
  const at = args.findLastIndex((argument) => argument === '--format' || argument.startsWith('--format='))
  const formats = at === -1 ? DEFAULT_FORMATS : (args[at]?.split('=')[1] ?? args[at + 1] ?? '')
  return formats.split(',').some((format) => ['pdf', 'png'].includes(format.trim().toLowerCase()))
}
