import type { Block } from '../blocks.ts'
import type { Story } from '../story.ts'
import { conclusion } from './conclusion.ts'
import { issueSummary } from './issueSummary.ts'
import { measures } from './measures.ts'
import { rootCause } from './rootCause.ts'
import { timeline } from './timeline.ts'
import { titleBlocks } from './titleBlocks.ts'

/** The sections of the classic outage postmortem. The id of a section is also that of its heading. */
const CLASSIC_SECTIONS = {
  title: titleBlocks,
  summary: issueSummary,
  timeline,
  cause: rootCause,
  measures,
  conclusion,
} as const satisfies Record<string, (story: Story) => readonly Block[]>

/** The whole classic document, in order. */
export const classicBlocks = (story: Story): readonly Block[] =>
  Object.values(CLASSIC_SECTIONS).flatMap((section) => section(story))
