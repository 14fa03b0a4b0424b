import { OUR_PAPER, type Paper, paperIn } from './paper.ts'
import { readRunning } from './readRunning.ts'
import type { Running, RunningLine } from './running.ts'
import { elementsIn, readWordXml, type WordElement } from './wordXml.ts'

/** What a house template says about its pages. */
export interface TemplatePages {
  /** Ours where it does not say. */
  readonly paper: Paper
  readonly running: Running
}

/** Pages of no house. */
export const OUR_PAGES: TemplatePages = { paper: OUR_PAPER, running: { header: [], footer: [] } }

/**
 * The pages of a Word file, as its last section has them: that is the one which Word gives to whatever is written on. `part`: a part of
 * the file by its name, null where there is none; `idOf`: the id that a style of the template bears with us.
 */
export function templatePages(part: (name: string) => string | null, idOf: (style: string) => string): TemplatePages {
  const sections = sectionsIn(part('word/document.xml') ?? '')
  const rels = readWordXml(part('word/_rels/document.xml.rels') ?? '')
  const linesOf = (place: 'header' | 'footer'): readonly RunningLine[] => {
    // A section without one has that of the section before it.
    const id = sections.map((section) => referenceIn(section, place)).findLast((one) => one !== undefined)
    const target = rels === null || id === undefined ? undefined : targetOf(rels, id)
    const running = target === undefined ? null : readWordXml(part(target) ?? '')
    return running === null ? [] : readRunning(running, idOf)
  }
  const last = sections.at(-1)
  return {
    paper: (last === undefined ? null : paperIn(last)) ?? OUR_PAPER,
    running: { header: linesOf('header'), footer: linesOf('footer') },
  }
}

const SECTION = /<w:sectPr\b(?:[^>]*\/>|[^>]*>[\s\S]*?<\/w:sectPr>)/g

/** Without what sections were before they were changed. */
const sectionsIn = (document: string): readonly WordElement[] =>
  (document.replace(/<w:sectPrChange\b[\s\S]*?<\/w:sectPrChange>/g, '').match(SECTION) ?? []).flatMap(
    (section) => readWordXml(section) ?? [],
  )

const referenceIn = (section: WordElement, place: 'header' | 'footer'): string | undefined =>
  elementsIn(section)
    .find(({ name, attributes }) => name === `w:${place}Reference` && attributes.get('w:type') === 'default')
    ?.attributes.get('r:id')

/** Where in the file a reference leads; nowhere for one that leads out of it. */
function targetOf(rels: WordElement, id: string): string | undefined {
  const found = elementsIn(rels).find(({ attributes }) => attributes.get('Id') === id)?.attributes
  const target = found?.get('TargetMode') === 'External' ? undefined : found?.get('Target')
  return target?.startsWith('/') ? target.slice(1) : target && `word/${target}`
}
