import type { Incident } from '../incident/incident.ts'
import { milestonesOf } from '../incident/milestones.ts'
import { UTC } from '../time/instant.ts'
import { zoneLabel } from '../time/zones.ts'
import { overAt } from '../timeline/overAt.ts'
import { phasesOf } from '../timeline/phases.ts'
import { timelineOf } from '../timeline/timelineOf.ts'
import type { PostmortemDocument } from './blocks.ts'
import { type ComposeOptions, composeDocument } from './composeDocument.ts'
import type { WordLook } from './docx/wordLook.ts'
import { type Figure, type FigureOptions, figuresOf, svgFile } from './figure/drawFigure.ts'
import type { FigureTheme } from './figure/palette.ts'
import { handoutData } from './handout/handoutData.ts'
import { type DocumentFonts, type DocumentTheme, interFace } from './html/css.ts'
import { type Explorer, toHtml } from './toHtml.ts'
import { type Picture, toMarkdown } from './toMarkdown.ts'

/** A picture as a file of its own. `part`: which page of a timeline of several it is; null for the whole. */
export interface PictureFile {
  readonly part: string | null
  readonly svg: string
  /** In the units of the drawing. */
  readonly width: number
  readonly height: number
  /** Whether it needs a page laid on its side. */
  readonly sideways: boolean
}

/** A document composed once, to be written in any format. */
export interface RenderedDocument {
  readonly document: PostmortemDocument
  /** `light` for the preview, which is paper in every theme; `auto` for a file that a browser will open. */
  readonly html: (theme: DocumentTheme) => string
  /** The page with a timeline to explore, where the document has one; `explorer` is what brings it to life. */
  readonly handout: (explorer: Omit<Explorer, 'data'>) => string
  /** `pictures` says where the pictures lie, seen from the Markdown. */
  readonly markdown: (pictures: readonly Picture[]) => string
  /** The figure in files of their own, the whole first; none for an incident without events. */
  readonly pictures: (theme: FigureTheme) => readonly PictureFile[]
  /**
   * As a Word file. `pngs` are the `pictures('light')` drawn, in their order; none leaves the figure out. `look` comes from a
   * house template, by `readWordTemplate`.
   */
  readonly docx: (pngs: readonly Uint8Array[], look: WordLook | null) => Promise<Uint8Array>
}

/** Composes the postmortem of an incident; the writers run when they are called. */
export function renderDocument(
  incident: Incident,
  options: ComposeOptions,
  fonts: DocumentFonts | null,
): RenderedDocument {
  const document = composeDocument(incident, options)
  const drawn = (theme: FigureTheme, fontFaces: string | null): readonly Figure[] =>
    figuresFor(document, incident, options, { theme, ...(fontFaces === null ? {} : { fontFaces }) })
  return {
    document,
    html: (theme) => toHtml(document, { figures: drawn('light', null), fonts, theme }),
    handout: (explorer) => {
      const figures = drawn('light', null)
      const data = { data: handoutData(incident, options.now), ...explorer }
      return toHtml(document, { figures, fonts, theme: 'auto', ...(figures.length === 0 ? {} : { explorer: data }) })
    },
    markdown: (pictures) => toMarkdown(document, { pictures }),
    pictures: (theme) => drawn(theme, fonts === null ? null : interFace(fonts.variable)).map(pictureFile),
    docx: async (pngs, look) => {
      // Only whoever wants a Word file loads what writes it.
      const { toDocx } = await import('./toDocx.ts')
      const pictures = drawn('light', null).flatMap((figure, i) => {
        const png = pngs[i]
        return png === undefined ? [] : [{ ...pictureFile(figure), png }]
      })
      return await toDocx(document, { pictures, look })
    },
  }
}

const pictureFile = (figure: Figure): PictureFile => ({
  part: figure.part,
  svg: svgFile(figure),
  width: Number(figure.svg.properties.width),
  height: Number(figure.svg.properties.height),
  sideways: figure.sideways,
})

/** In UTC as the tables are, and in the zone the team works in. */
function figuresFor(
  { blocks }: PostmortemDocument,
  incident: Incident,
  { now }: ComposeOptions,
  look: Pick<FigureOptions, 'theme' | 'fontFaces'>,
): readonly Figure[] {
  const block = blocks.find((one) => one.kind === 'figure')
  if (block === undefined) return []
  const isOver = overAt(incident.timeline) !== null
  return figuresOf(timelineOf(incident, now), {
    ...look,
    zone: UTC,
    second: zoneLabel(incident.zone, incident.declaredAt) === 'UTC' ? null : incident.zone,
    phases: phasesOf(milestonesOf(incident), isOver ? null : now).phases,
    title: block.alt,
    description: block.description,
    prefix: block.id,
  })
}
