import { readTemplateText } from '../../shared/document/template/templateText.ts'
import { PRESET_IDS, PRESETS } from '../../shared/document/templates/presets.ts'
import type { CliDesk } from './desk.ts'
import { FINE } from './io.ts'
import { keptTemplates } from './keptTemplates.ts'
import { table } from './table.ts'

/** The templates that come with the app and the user's own; as JSON with their text, to be kept in a file and changed. */
export async function listTemplates({ out, host }: CliDesk, { json }: { readonly json?: boolean }): Promise<number> {
  const own = await keptTemplates(host)
  const shown = [...PRESET_IDS.map((id) => ({ id, text: PRESETS[id] })), ...own].map(({ id, text }) => {
    const { name, about } = readTemplateText(text ?? '')
    return { id, name, about: text === null ? 'cannot be read' : about, text }
  })
  if (json) out.line(JSON.stringify(shown))
  else
    out.line(
      table(
        ['TEMPLATE', 'NAME', 'WHAT IT IS'],
        shown.map(({ id, name, about }) => [id, name, about]),
      ),
    )
  return FINE
}
