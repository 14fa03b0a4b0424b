import { readTemplateText } from '../../shared/document/template/templateText.ts'
import { PRESET_IDS, PRESETS } from '../../shared/document/templates/presets.ts'
import type { CliDesk } from './desk.ts'
import { FINE } from './io.ts'
import { table } from './table.ts'

/** The templates that come with the app; as JSON with their text, to be kept in a file and changed. */
export function listTemplates({ out }: CliDesk, { json }: { readonly json?: boolean }): Promise<number> {
  const shown = PRESET_IDS.map((id) => ({ id, ...readTemplateText(PRESETS[id]) }))
  if (json) out.line(JSON.stringify(shown.map(({ id, name, about }) => ({ id, name, about, text: PRESETS[id] }))))
  else
    out.line(
      table(
        ['TEMPLATE', 'NAME', 'WHAT IT IS'],
        shown.map(({ id, name, about }) => [id, name, about]),
      ),
    )
  return Promise.resolve(FINE)
}
