import { readTemplateText, templateFile } from '../../../../shared/document/template/templateText.ts'
import type { KeptTemplate } from '../../../../shared/document/templates/keptTemplate.ts'
import { PRESET_IDS, PRESETS } from '../../../../shared/document/templates/presets.ts'

/** A template as the list shows it. */
export interface ShownTemplate {
  readonly key: string
  readonly name: string
  /** Null where its file cannot be read. */
  readonly text: string | null
  /** The file that it is kept in; null for those that come with the app. */
  readonly file: string | null
}

/** The user's own first, then those that come with the app. */
export const shownTemplates = (kept: readonly KeptTemplate[]): readonly ShownTemplate[] => [
  ...kept.map(({ id, text }) => ({
    key: keyOf(id),
    name: (text === null ? '' : readTemplateText(text).name) || id,
    text,
    file: id,
  })),
  ...PRESET_IDS.map((id) => ({
    key: `preset ${id}`,
    name: readTemplateText(PRESETS[id]).name,
    text: PRESETS[id],
    file: null,
  })),
]

/** How the list knows a template of the user by its file. */
export const keyOf = (file: string): string => `own ${file}`

/** The same text under another name. */
export const renamed = (text: string, name: string): string => templateFile({ ...readTemplateText(text), name })

/** A name that no template of the list has: `Classic copy`, `Classic copy 2`. */
export function copyName(name: string, taken: readonly string[]): string {
  for (let count = 1; ; count += 1) {
    const wanted = count === 1 ? `${name} copy` : `${name} copy ${count}`
    if (!taken.includes(wanted)) return wanted
  }
}
