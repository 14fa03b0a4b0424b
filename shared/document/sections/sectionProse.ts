import type { Incident } from '../../incident/incident.ts'
import { proseOf } from '../../incident/texts.ts'
import type { Block, HeadingLevel } from '../blocks.ts'
import { withoutData } from '../dataLine.ts'
import { lowered } from '../levels.ts'
import { markdownBlocks } from '../markdownBlocks.ts'
import type { Story } from '../story.ts'

/** Data that somebody put into a text are no words of theirs. */
export const isWritten = (incident: Incident, field: string): boolean =>
  withoutData(proseOf(incident, field)).trim() !== ''

/** What was written as blocks below a heading of `level`, with the data put into it; none when nobody wrote. */
export function proseBlocks(story: Story, field: string, level: HeadingLevel, id = `text-${field}`): readonly Block[] {
  const text = proseOf(story.incident, field)
  if (text.trim() === '') return []
  const data = (name: string) => story.dataNamed(name).map((block) => lowered(block, level))
  return markdownBlocks(text, { level, id, data })
}
