import type { ContributingFactor } from '../../incident/incident.ts'
import { FACTOR_KIND_WORDS } from '../../incident/records/factorDetail.ts'
import { recordOf } from '../../incident/records/recordsOf.ts'
import type { Block, Cell } from '../blocks.ts'
import { fromLog, listFromLog, strong, words } from '../inlines.ts'
import { factorsOf, type Story } from '../story.ts'
import type { Section } from './section.ts'

export const factorList = (factors: readonly ContributingFactor[]): Block =>
  listFromLog(factors.map((factor) => [words(factor.text.trim())]))

/** The factor, after the part it played where somebody said. */
function factorCell({ id, text }: ContributingFactor, { incident }: Story): Cell {
  const kind = recordOf(incident, 'factorDetail', id)?.kind ?? null
  return kind === null ? [words(text.trim())] : [strong(`${FACTOR_KIND_WORDS[kind]}:`), words(` ${text.trim()}`)]
}

/** What made it possible or worse, the primary factor first. For houses that name no single root cause. */
export const factors: Section = {
  title: 'Contributing factors',
  about: 'what made it possible or worse, all of equal rank',
  prose: { prompt: 'How these came together', place: 'last' },
  compose: (story) => {
    const all = factorsOf(story)
    const ordered = [...all.filter(({ primary }) => primary), ...all.filter(({ primary }) => !primary)]
    return ordered.length === 0 ? [] : [listFromLog(ordered.map((factor) => factorCell(factor, story)))]
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
