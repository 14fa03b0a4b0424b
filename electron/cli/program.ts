import { Command, CommanderError } from 'commander'
import { version } from '../../package.json'
import { EXPORT_FORMATS } from '../../shared/document/exportFormats.ts'
import { RENDITIONS } from '../../shared/document/exportOptions.ts'
import type { CliDesk, SharedOptions } from './desk.ts'
import { atDesk } from './desk.ts'
import { type ExportOptions, exportCommand } from './exportCommand.ts'
import { importCommand } from './importCommand.ts'
import type { ImportOptions } from './importDone.ts'
import { type CliIo, FINE, printerTo, WRONG_USAGE } from './io.ts'
import { listIncidents } from './listIncidents.ts'
import { listTemplates } from './listTemplates.ts'
import { type LogOptions, logCommand } from './logCommand.ts'
import { type MetricsOptions, metricsCommand } from './metricsCommand.ts'
import { type NewOptions, newIncident } from './newIncident.ts'
import { type VerifyOptions, verifyIncident } from './verifyIncident.ts'

interface Json {
  readonly json?: boolean
}

/** Parses the arguments, runs the command they name and answers its exit code. */
export async function runProgram(args: readonly string[], io: CliIo): Promise<number> {
  let code = FINE
  const program = commands(io, (result) => {
    code = result
  })
  try {
    await program.parseAsync(withLastsApart(args), { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? FINE : WRONG_USAGE
  }
}

/** A line such as `-4m rolled back` begins like an option and is none: what follows `--` is never taken for one. */
function withLastsApart(args: readonly string[]): readonly string[] {
  const apart = args.filter((arg) => /^[-−–]\d/.test(arg))
  if (apart.length === 0 || args.includes('--')) return args
  return [...args.filter((arg) => !apart.includes(arg)), '--', ...apart]
}

function commands(io: CliIo, ends: (code: number) => void): Command {
  const [out, errors] = [printerTo(io.stdout), printerTo(io.stderr)]
  const program = new Command('faultline')
    .description('Log an incident offline, and export its postmortem.')
    .version(version, '-V, --version', 'print the version')
    .option('--library <dir>', 'the folder of all incidents (else FAULTLINE_LIBRARY, else Documents/Faultline)')
    .option('--user-data-dir <dir>', 'where this installation keeps its own data')
    .option(
      '--passphrase-file <file>',
      'a file whose first line opens a protected incident (else FAULTLINE_PASSPHRASE)',
    )
    .option('--by <name>', 'the name that entries are recorded under (else the name of the system’s user)')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ writeOut: out.raw, writeErr: errors.raw })
    .exitOverride()

  const at = async (work: (desk: CliDesk) => Promise<number>) =>
    ends(await atDesk(io, program.opts<SharedOptions>(), work))

  program
    .command('new <title>')
    .description('declare an incident; prints {"id":…,"folder":…}')
    .option('--severity <severity>', 'SEV1 to SEV5')
    .option('--zone <zone>', 'the time zone of the team, such as Europe/Berlin (else UTC)')
    .option('--protect', 'lock it with the passphrase that is given; prints a recovery key, too')
    .action((title: string, options: NewOptions) => at((desk) => newIncident(desk, title, options)))
  program
    .command('log <incident> [line]')
    .description('log one entry line, such as "h cache stampede -4m @lee #checkout"')
    .option('--stdin', 'read entry lines from the standard input, one each')
    .option('--zone <zone>', 'the zone of times without one (else the zone of the incident)')
    .action((ref: string, line: string | undefined, options: LogOptions) =>
      at((desk) => logCommand(desk, ref, line, options)),
    )
  program
    .command('import <incident> <files...>')
    .description(
      'add facts, or CSV of events and action items, to an incident, or to a new one when <incident> is “new”',
    )
    .option('--zone <zone>', 'of CSV: the zone of times that name none, such as Europe/Berlin')
    .option('--dates <order>', 'of CSV: day-first or month-first, where 02/03/2026 may be either')
    .option('--title <title>', 'of a new incident made of CSV (else after the file)')
    .option('--dry-run', 'say what would be done, and do nothing')
    .option('--json', 'print JSON only')
    .action((ref: string, files: readonly string[], options: ImportOptions) =>
      at((desk) => importCommand(desk, ref, files, options)),
    )
  program
    .command('export <incident>')
    .description('write the postmortem document')
    .requiredOption('--to <dir>', 'the folder to write into; it is made if it is missing')
    .option('--format <formats>', `separated by commas: ${EXPORT_FORMATS.join(', ')}`, 'md,html,pdf')
    .option(
      '--template <template>',
      'how the document is laid out: a preset, one of your own by its name, or a file',
      'incident',
    )
    .option('--word-template <file>', 'a .dotx or .docx whose styles the Word file takes')
    .option('--rendition <rendition>', `for whom: ${RENDITIONS.join(', ')}`, 'internal')
    .option('--mask <what>', 'what is replaced: people, secrets or both, separated by commas')
    .option('--known-at <time>', 'only what was known by then, such as 2026-03-02T10:05:00Z')
    .option('--attachments', 'put the files kept with events into the ZIP')
    .action((ref: string, options: ExportOptions) => at((desk) => exportCommand(desk, ref, options)))
  program
    .command('metrics [incident]')
    .description('show milestones, durations and what is missing; of all incidents medians, quartiles and every length')
    .option('--all', 'all incidents of the library instead of one')
    .option('--json', 'print JSON')
    .option('--csv', 'with --all: print a row for each incident')
    .action((ref: string | undefined, options: MetricsOptions) => at((desk) => metricsCommand(desk, ref, options)))
  program
    .command('verify <incident>')
    .description('check every byte of the log against its hashes and seals')
    .option('--document <file>', 'an exported Markdown or HTML file to compare with the log')
    .option('--json', 'print JSON')
    .action((ref: string, options: VerifyOptions) => at((desk) => verifyIncident(desk, ref, options)))
  program
    .command('list')
    .description('list the incidents of the library')
    .option('--json', 'print JSON')
    .action((options: Json) => at((desk) => listIncidents(desk, options)))
  program
    .command('templates')
    .description('list the templates that documents can be laid out by')
    .option('--json', 'print JSON, with the text of each')
    .action((options: Json) => at((desk) => listTemplates(desk, options)))
  return program
}
