import type { IPropertiesOptions, IThemeOptions } from 'docx'
import { DEFAULT_STYLES, OWN_STYLES } from './look.ts'
import type { TemplatePages } from './templatePages.ts'

/** What a house template says about the look: its styles, the colours and fonts that they refer to, and its pages. */
export interface WordLook {
  readonly styles: string
  readonly theme: IThemeOptions | null
  readonly pages: TemplatePages
}

type Look = Pick<IPropertiesOptions, 'styles' | 'externalStyles' | 'theme'>

/** The styles of the document. Those of a template win; ours fill in what it does not bring. */
export function stylesOf(look: WordLook | null, language: string): Look {
  const has = look === null ? () => false : (id: string) => look.styles.includes(`w:styleId="${id}"`)
  const { document, ...named } = DEFAULT_STYLES
  const run = { ...document.run, language: { value: REGIONS.get(language) ?? language } }
  return {
    ...(look === null ? {} : { externalStyles: look.styles }),
    ...(look?.theme == null ? {} : { theme: look.theme }),
    styles: {
      default: {
        ...(look === null ? { document: { ...document, run } } : {}),
        ...Object.fromEntries(Object.entries(named).filter(([name]) => !has(STYLE_IDS[name] ?? ''))),
      },
      paragraphStyles: OWN_STYLES.filter(({ id }) => !has(id)),
    },
  }
}

const STYLE_IDS: Readonly<Record<string, string>> = {
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  heading4: 'Heading4',
  heading5: 'Heading5',
  heading6: 'Heading6',
  listParagraph: 'ListParagraph',
  caption: 'Caption',
}

/** Word wants to know which English. */
const REGIONS: ReadonlyMap<string, string> = new Map([['en', 'en-GB']])
