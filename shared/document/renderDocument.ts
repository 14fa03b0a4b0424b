import type { Incident } from '../incident/incident.ts'
import { UTC } from '../time/instant.ts'
import { timelineOf } from '../timeline/timelineOf.ts'
import type { PostmortemDocument } from './blocks.ts'
import { type ComposeOptions, composeDocument } from './composeDocument.ts'
import { drawFigure, type FigureOptions, figureOf } from './figure/drawFigure.ts'
import { type DocumentFonts, type DocumentTheme, interFace } from './html/css.ts'
import { toHtml } from './toHtml.ts'
import { toMarkdown } from './toMarkdown.ts'

/** A document composed once, to be written in any format. */
export interface RenderedDocument {
  readonly document: PostmortemDocument
  /** `light` for the preview, which is paper in every theme; `auto` for a file that a browser will open. */
  readonly html: (theme: DocumentTheme) => string
  /** `figureHref` is where the figure lies, seen from the Markdown. */
  readonly markdown: (figureHref: string) => string
  /** The figure as a file of its own; null for an incident without events. */
  readonly figureSvg: () => string | null
}

/** Composes the postmortem of an incident; the writers run when they are called. */
export function renderDocument(
  incident: Incident,
  options: ComposeOptions,
  fonts: DocumentFonts | null,
): RenderedDocument {
  const document = composeDocument(incident, options)
  const block = document.blocks.find((one) => one.kind === 'figure')
  const model = timelineOf(incident, options.now)
  const figure: FigureOptions | null =
    block === undefined
      ? null
      : { zone: UTC, theme: 'light', title: block.alt, description: block.description, prefix: block.id }
  return {
    document,
    html: (theme) => toHtml(document, { figure: figure === null ? null : figureOf(model, figure), fonts, theme }),
    markdown: (figureHref) => toMarkdown(document, { figureHref }),
    figureSvg: () =>
      figure === null
        ? null
        : drawFigure(model, fonts === null ? figure : { ...figure, fontFaces: interFace(fonts.inter) }),
  }
}
