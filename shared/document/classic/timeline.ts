import type { Block } from '../blocks.ts'
import { fromLog, heading, listFromLog, missing } from '../inlines.ts'
import type { Story } from '../story.ts'
import { actionLines } from './actionLines.ts'
import { detectionLines } from './detectionLines.ts'
import { escalationLines } from './escalationLines.ts'
import { figure } from './figure.ts'
import { fullTimeline } from './fullTimeline.ts'
import type { Line } from './line.ts'
import { misleadingPaths } from './misleadingPaths.ts'
import { resolutionLines } from './resolutionLines.ts'

/** What happened, told by kind, then everything in order as a table and as a picture. */
export const timeline = (story: Story): readonly Block[] => [
  heading(2, 'timeline', 'Timeline'),
  heading(3, 'detection', 'Detection'),
  linesOf(detectionLines(story)),
  heading(3, 'actions', 'Actions Taken'),
  linesOf(actionLines(story)),
  heading(3, 'misleading-paths', 'Misleading Paths'),
  ...misleadingPaths(story),
  heading(3, 'escalation', 'Escalation'),
  linesOf(escalationLines(story)),
  heading(3, 'resolution', 'Resolution'),
  linesOf(resolutionLines(story)),
  heading(3, 'full-timeline', 'Full Timeline'),
  ...fullTimeline(story),
  ...figure(story),
]

const linesOf = (lines: readonly Line[]): Block =>
  lines.length === 0 ? fromLog(missing('Not recorded.')) : listFromLog(lines)
