import { join } from 'node:path'
import { bundleProgram } from '../helpers/program.ts'
import type { LoggerOrders } from './programs/logger.ts'
import { start } from './running.ts'
import type { StartLogger } from './suites/kills.ts'

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
