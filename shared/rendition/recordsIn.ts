import type { RenditionId } from '../document/exportOptions.ts'
import type { CollectionName, Records } from '../incident/records/collections.ts'
import { NO_RECORDS } from '../incident/records/foldRecords.ts'

/** What others than the house itself get of what was written beside events. What is not named stays inside. */
const TOLD: Readonly<Record<Exclude<RenditionId, 'internal'>, readonly CollectionName[]>> = {
  executive: [
    'prose',
    'documentFields',
    'template',
    'card',
    'factorDetail',
    'openQuestion',
    'theme',
    'maskDecision',
    'sectionVisibility',
    'sectionOmission',
    'sectionOrder',
    'metricChoice',
    'reportedValue',
  ],
  customer: [
    'prose',
    'documentFields',
    'template',
    'maskDecision',
    'sectionVisibility',
    'sectionOmission',
    'sectionOrder',
    'metricChoice',
  ],
}

/** The records of a rendition [R1]–[R3]: never a private note or question; no text of a section that is left out. */
export function recordsIn(records: Records, rendition: RenditionId, leftOut: ReadonlySet<string>): Records {
  const open = withoutPrivate(records)
  if (rendition === 'internal') return open
  const told = Object.fromEntries(TOLD[rendition].map((name) => [name, open[name]]))
  const prose = new Map([...open.prose].filter(([key]) => !leftOut.has(key)))
  const documentFields = rendition === 'customer' ? statusOnly(open.documentFields) : open.documentFields
  return { ...NO_RECORDS, ...told, prose, documentFields }
}

/** How far the document is; who in the house answers for it, and under what number, is internal. */
const statusOnly = (documents: Records['documentFields']): Records['documentFields'] =>
  new Map([...documents].map(([id, one]) => [id, { ...one, owner: '', reference: '' }]))

function withoutPrivate(records: Records): Records {
  const hasPrivate =
    [...records.reviewNote.values()].some(({ isPrivate }) => isPrivate) ||
    [...records.eventMark.values()].some(({ question }) => question !== '')
  if (!hasPrivate) return records
  return {
    ...records,
    reviewNote: new Map([...records.reviewNote].filter(([, note]) => !note.isPrivate)),
    eventMark: new Map([...records.eventMark].map(([id, mark]) => [id, { ...mark, question: '' }])),
  }
}
