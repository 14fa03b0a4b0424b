import { type CliDesk, complain } from './desk.ts'

export interface ExportOptions {
  readonly to: string
  readonly format: string
  readonly template: string
}

export function exportCommand(desk: CliDesk, _ref: string, _options: ExportOptions): Promise<number> {
  return Promise.resolve(complain(desk.errors, { kind: 'refused', message: 'Export is not built yet.' }))
}
