import { communications } from './communications.ts'
import { conclusion } from './conclusion.ts'
import { definitions } from './definitions.ts'
import { editHistory } from './editHistory.ts'
import { explanation } from './explanation.ts'
import { factors, rootCause } from './factors.ts'
import { figure } from './figure.ts'
import { fullTimeline } from './fullTimeline.ts'
import { hypotheses } from './hypotheses.ts'
import { impact } from './impact.ts'
import { issueSummary } from './issueSummary.ts'
import { keyFacts } from './keyFacts.ts'
import { gotLucky, themes, wentHard, wentWell } from './learned.ts'
import { links } from './links.ts'
import { actionItems, improvements, tasks } from './measures.ts'
import { meeting } from './meeting.ts'
import { misleadingPaths } from './misleadingPaths.ts'
import { openQuestions } from './openQuestions.ts'
import { gaps } from './recordGaps.ts'
import { resolutionDetails } from './resolutionDetails.ts'
import { responders } from './responders.ts'
import type { Section } from './section.ts'
import { summary } from './summary.ts'
import { title } from './titleLine.ts'
import { actions, detection, escalation, resolution } from './told.ts'
import { WRITTEN_SECTIONS } from './writtenSections.ts'

/**
 * Every section that a template can ask for, by its key. Keys are written into templates and into the record: never change
 * one, add another.
 */
export const SECTIONS = {
  title,
  issueSummary,
  summary,
  keyFacts,
  gaps,
  impact,
  figure,
  fullTimeline,
  misleadingPaths,
  hypotheses,
  detection,
  actions,
  escalation,
  resolution,
  rootCause,
  factors,
  explanation,
  resolutionDetails,
  wentWell,
  wentHard,
  gotLucky,
  themes,
  openQuestions,
  improvements,
  tasks,
  actionItems,
  meeting,
  communications,
  responders,
  links,
  editHistory,
  definitions,
  conclusion,
  ...WRITTEN_SECTIONS,
} as const satisfies Readonly<Record<string, Section>>

export type SectionKey = keyof typeof SECTIONS
