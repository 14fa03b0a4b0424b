/** The words that make a start of the app a run of the command line. */
export const COMMANDS = ['new', 'log', 'import', 'export', 'metrics', 'verify', 'list', 'templates', 'help'] as const

const isCommand = (arg: string): boolean => COMMANDS.some((command) => command === arg)
const isQuestion = (arg: string): boolean => ['--help', '-h', '--version', '-V'].includes(arg)

/** Switches that a launcher adds for Chromium and that mean nothing here. */
const FOR_CHROMIUM = /^--(?:no-sandbox|disable-gpu|log-level=.*|ozone-platform(?:-hint)?=.*|remote-debugging-port=.*)$/

/**
 * The arguments of the command line within those of the app, or null when it was started for its window: what follows
 * `--cli`, or in an installed app a start such as `faultline list`.
 */
export function commandLineArguments(argv: readonly string[], isPackaged: boolean): readonly string[] | null {
  const at = argv.indexOf('--cli')
  if (at !== -1) return argv.slice(at + 1)
  if (!isPackaged) return null
  const args = argv.slice(1).filter((arg) => !FOR_CHROMIUM.test(arg))
  const [first] = args
  return args.some(isCommand) || (first !== undefined && isQuestion(first)) ? args : null
}
