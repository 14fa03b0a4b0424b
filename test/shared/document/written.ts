import type { PostmortemDocument } from '../../../shared/document/blocks.ts'
import { type ComposeOptions, composeDocument } from '../../../shared/document/composeDocument.ts'
import { figuresOf } from '../../../shared/document/figure/drawFigure.ts'
import { toHtml } from '../../../shared/document/toHtml.ts'
import { toMarkdown } from '../../../shared/document/toMarkdown.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { UTC } from '../../../shared/time/instant.ts'
import { timelineOf } from '../../../shared/timeline/timelineOf.ts'
import { instantOf } from './incidents.ts'

export const options: ComposeOptions = {
  template: 'classic',
  now: instantOf('2026-11-22T12:00:00Z'),
  head: { head: '9f3c01ab'.repeat(8), entries: 7, key: '0badc0de'.repeat(8), clockJumps: [] },
  appVersion: '0.1.0',
}

export const composed = (incident: Incident): PostmortemDocument => composeDocument(incident, options)

export const markdownOf = (incident: Incident): string =>
  toMarkdown(composed(incident), { pictures: [{ href: 'timeline.svg', part: null }] })

export function htmlOf(incident: Incident): string {
  const document = composed(incident)
  const figure = document.blocks.find((block) => block.kind === 'figure')
  const drawn =
    figure === undefined
      ? []
      : figuresOf(timelineOf(incident, options.now), {
          zone: UTC,
          second: null,
          phases: [],
          theme: 'light',
          title: figure.alt,
          description: figure.description,
          prefix: figure.id,
        })
  return toHtml(document, { figures: drawn, fonts: null, theme: 'auto' })
}

/** The blocks under a heading, up to the next heading of its level or above. */
export function under(document: PostmortemDocument, title: string): string {
  const start = document.blocks.findIndex((block) => block.kind === 'heading' && block.text === title)
  const heading = document.blocks[start]
  if (heading?.kind !== 'heading') throw new Error(`no heading ${title}`)
  const rest = document.blocks.slice(start + 1)
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level <= heading.level)
  return JSON.stringify(rest.slice(0, end === -1 ? rest.length : end))
}

export const headings = (document: PostmortemDocument): readonly string[] =>
  document.blocks.flatMap((block) => (block.kind === 'heading' ? [`${'#'.repeat(block.level)} ${block.text}`] : []))
