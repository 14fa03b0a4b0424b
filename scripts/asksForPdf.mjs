const DEFAULT_FORMATS = 'md,html,pdf'

/**
 * Only Chromium prints a PDF and draws a PNG; every other command runs in plain Node, which starts at once.
 * @param {readonly string[]} args the command line's
 */
export function asksForPdf(args) {
  if (args.find((argument) => !argument.startsWith('-')) !== 'export') return false
  if (args.includes('--help') || args.includes('-h')) return false
  const at = args.findLastIndex((argument) => argument === '--format' || argument.startsWith('--format='))
  const formats = at === -1 ? DEFAULT_FORMATS : (args[at]?.split('=')[1] ?? args[at + 1] ?? '')
  return formats.split(',').some((format) => ['pdf', 'png'].includes(format.trim().toLowerCase()))
}
