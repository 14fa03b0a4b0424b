import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { faultWords } from '../../shared/document/template/fault.ts'
import { readTemplate } from '../../shared/document/template/readTemplate.ts'
import type { TemplateChoice } from '../../shared/document/templates/choice.ts'
import { isPresetId, PRESET_IDS } from '../../shared/document/templates/presets.ts'
import { err, ok, type Result } from '../../shared/result.ts'

/**
 * What `--template` names: a preset, `incident` for the one kept with the incident, or a file. The error says what to write
 * instead, or which lines of the file are wrong.
 */
export async function templateChoice(named: string, cwd: string): Promise<Result<TemplateChoice, string>> {
  if (named === 'incident' || isPresetId(named)) return ok(named)
  const file = resolve(cwd, named)
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch {
    return err(`unknown template “${named}”: choose from ${['incident', ...PRESET_IDS].join(', ')}, or name a file.`)
  }
  const read = readTemplate(text)
  return read.ok ? ok({ text }) : err(`the template ${file} cannot be used. ${read.error.map(faultWords).join(' ')}`)
}
