import type { ContributingFactor } from '../../incident/incident.ts'
import type { Block } from '../blocks.ts'
import { fromLog, listFromLog, words } from '../inlines.ts'
import { factorsOf } from '../story.ts'
import type { Section } from './section.ts'

export const factorList = (factors: readonly ContributingFactor[]): Block =>
  listFromLog(factors.map((factor) => [words(factor.text.trim())]))

/** What made it possible or worse, the primary factor first. For houses that name no single root cause. */
export const factors: Section = {
  title: 'Contributing factors',
  about: 'what made it possible or worse, all of equal rank',
  prose: { prompt: 'How these came together', place: 'last' },
  compose: (story) => {
    const all = factorsOf(story)
    const ordered = [...all.filter(({ primary }) => primary), ...all.filter(({ primary }) => !primary)]
    return ordered.length === 0 ? [] : [factorList(ordered)]
  },
  checks: (story) => [[factorsOf(story).length > 0, 'no contributing factor named']],
}

/** The factor that was marked as primary. */
export const rootCause: Section = {
  title: 'Root cause',
  about: 'the primary contributing factor',
  prose: { prompt: 'How it led to what users saw', place: 'last' },
  compose: (story) =>
    factorsOf(story)
      .filter((factor) => factor.primary)
      .map((factor) => fromLog(words(factor.text.trim()))),
  checks: (story) => [[factorsOf(story).some(({ primary }) => primary), 'no root cause named']],
}
