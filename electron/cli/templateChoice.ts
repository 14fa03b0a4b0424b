import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { faultWords } from '../../shared/document/template/fault.ts'
import { readTemplate } from '../../shared/document/template/readTemplate.ts'
import { readTemplateText } from '../../shared/document/template/templateText.ts'
import type { TemplateChoice } from '../../shared/document/templates/choice.ts'
import type { KeptTemplate } from '../../shared/document/templates/keptTemplate.ts'
import { isPresetId, PRESET_IDS } from '../../shared/document/templates/presets.ts'
import { err, ok, type Result } from '../../shared/result.ts'

/**
 * What `--template` names: a preset, `incident` for the one kept with the incident, one of the user's own by its name, or a file.
 * The error says what to write instead, or which lines are wrong.
 */
export async function templateChoice(
  named: string,
  cwd: string,
  own: readonly KeptTemplate[],
): Promise<Result<TemplateChoice, string>> {
  if (named === 'incident' || isPresetId(named)) return ok(named)
  const kept = own.find(({ id, text }) => isCalled(named, id) || isCalled(named, readTemplateText(text ?? '').name))
  if (kept?.text === null) return err(`the file of the template “${named}” cannot be read.`)
  const file = resolve(cwd, named)
  const text = kept?.text ?? (await textOf(file))
  if (text === null) {
    const names = ['incident', ...PRESET_IDS, ...own.map(({ id }) => id)]
    return err(`unknown template “${named}”: choose from ${names.join(', ')}, or name a file.`)
  }
  const read = readTemplate(text)
  const what = kept === undefined ? file : `“${named}”`
  return read.ok ? ok({ text }) : err(`the template ${what} cannot be used. ${read.error.map(faultWords).join(' ')}`)
}

const isCalled = (named: string, name: string): boolean => named.trim().toLowerCase() === name.trim().toLowerCase()

const textOf = (file: string): Promise<string | null> => readFile(file, 'utf8').catch(() => null)
