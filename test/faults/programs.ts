import { join } from 'node:path'
import { bundleProgram } from '../helpers/program.ts'
import type { LoggerOrders } from './programs/logger.ts'
import { start } from './running.ts'
import type { StartLogger } from './suites/kills.ts'
import type { StartRelocker } from './suites/relockCuts.ts'

/** Bundles the program that logs until it is killed, for plain Node. Answers the file. */
export const bundleLogger = (folder: string): Promise<string> =>
  bundleProgram('faults/programs/logger.ts', join(folder, 'logger'))

/** The command that runs it. */
export const loggerCommand = (program: string, orders: LoggerOrders): readonly string[] => [
  process.execPath,
  program,
  JSON.stringify(orders),
]

export const startLogger =
  (program: string): StartLogger =>
  (library, incident, user) =>
    start(loggerCommand(program, { library, incident, user, notes: null, ids: null }))

/** Bundles the program that changes an incident's protection until it is killed. Answers how to start it. */
export async function bundleRelocker(folder: string): Promise<StartRelocker> {
  const program = await bundleProgram('faults/programs/relocker.ts', join(folder, 'relocker'))
  return (orders) => start([process.execPath, program, JSON.stringify(orders)])
}

/** More lines than are logged before the end. */
const LINES = Array.from({ length: 20_000 }, (_, index) => `Note ${index}\n`).join('')

/** The packaged app, logging what it is given without a window. */
export const startAppLogger =
  (app: readonly string[]): StartLogger =>
  (library, incident, user) =>
    start([...app, 'log', incident, '--stdin', '--library', library, `--user-data-dir=${user}`], { input: LINES })
