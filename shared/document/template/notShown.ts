import type { Incident } from '../../incident/incident.ts'
import { proseOf, TEXT_FIELDS } from '../../incident/texts.ts'
import { blockWords } from '../blockWords.ts'
import type { ComposedDocument } from '../composeDocument.ts'
import { dataLinesIn } from '../dataLine.ts'
import { markdownBlocks } from '../markdownBlocks.ts'
import { keyOf } from '../parts.ts'
import { oneLine } from '../printable.ts'
import { SECTIONS } from '../sections/catalogue.ts'

/** What people wrote in an incident that a document laid out by some template does not tell, by the titles of the texts. */
export interface NotShown {
  /** Texts that it has no place for, or tells a part of only. */
  readonly texts: readonly string[]
  /** Texts of which it tells the words, as `{{ impact }}` does, and not the data that were put between them. */
  readonly data: readonly string[]
}

/** Compares what is written with what the document says. A text whose section somebody left out by hand is not missed. */
export function notShownIn(incident: Incident, { parts, blocks }: ComposedDocument): NotShown {
  const placed = new Set(parts.flatMap(({ pieces }) => pieces.map(keyOf)))
  const told = oneLine(blockWords(blocks))
  const written = [...incident.records.prose.values()].flatMap(({ id, removed }) => (removed ? [] : [id]))
  const missed = [...new Set([...TEXT_FIELDS, ...written])].filter(
    (field) => proseOf(incident, field).trim() !== '' && !placed.has(field) && !placed.has(TOLD_BY[field] ?? field),
  )
  const isTold = (field: string): boolean => {
    const said = markdownBlocks(proseOf(incident, field)).map((block) => oneLine(blockWords([block])))
    return said.length > 0 && said.every((words) => told.includes(words))
  }
  const texts = missed.filter((field) => !isTold(field))
  const data = missed.filter((field) => isTold(field) && dataLinesIn(proseOf(incident, field)).length > 0)
  return { texts: texts.map(titleOf), data: data.map(titleOf) }
}

/** Sections that tell the text of another one. */
const TOLD_BY: Readonly<Record<string, string>> = { impact: 'issueSummary' }

const titleOf = (field: string): string => Object.entries(SECTIONS).find(([key]) => key === field)?.[1].title ?? field

/** The same in sentences; empty where everything is shown. */
export function notShownWords({ texts, data }: NotShown): string {
  const quoted = (titles: readonly string[]): string => titles.map((title) => `“${title}”`).join(', ')
  return [
    texts.length === 0 ? '' : `This template does not show all that is written in ${quoted(texts)}.`,
    data.length === 0
      ? ''
      : `It shows the words of ${quoted(data)}, and not the data put between them: a {% section %} shows both.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
