import { type CliDesk, complain } from './desk.ts'

export interface ImportOptions {
  readonly dryRun?: boolean
  readonly json?: boolean
}

export function importCommand(
  desk: CliDesk,
  _ref: string,
  _files: readonly string[],
  _options: ImportOptions,
): Promise<number> {
  return Promise.resolve(complain(desk.errors, { kind: 'refused', message: 'Import is not built yet.' }))
}
