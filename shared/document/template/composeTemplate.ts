import { assertNever } from '../../result.ts'
import type { Block } from '../blocks.ts'
import { fromLog, heading, missing } from '../inlines.ts'
import { levelOf, lowered } from '../levels.ts'
import { markdownBlocks } from '../markdownBlocks.ts'
import { NOT_WRITTEN, type Piece } from '../parts.ts'
import { SECTIONS, type SectionKey } from '../sections/catalogue.ts'
import { besideText } from '../sections/data.ts'
import type { Section } from '../sections/section.ts'
import { isWritten, proseBlocks } from '../sections/sectionProse.ts'
import type { Story } from '../story.ts'
import { type Stretch, stretchesOf } from './marks.ts'
import type { ReadTemplate } from './readTemplate.ts'
import { templateData } from './templateData.ts'
import type { Use } from './use.ts'

/** Sections and words of a document that runs wild. */
const MAX_PIECES = 400

/**
 * The template filled in with an incident: its pieces in order, headings as the template says. Throws what the library
 * throws where the template cannot be filled in; `faultOf` says it in words.
 */
export function composeTemplate({ engine, parsed, uses }: ReadTemplate, story: Story): readonly Piece[] {
  const rendered = String(engine.renderSync([...parsed], templateData(story)))
  const stretches = stretchesOf(rendered)
  if (stretches.length > MAX_PIECES) throw new Error('limit exceeded: the document has too many parts')
  return stretches.map((stretch) => pieceOf(stretch, uses, story))
}

function pieceOf(stretch: Stretch, uses: readonly Use[], story: Story): Piece {
  if (stretch.kind === 'markdown') {
    return textPiece(markdownBlocks(stretch.text, { level: 'asWritten', id: 'text' }))
  }
  const use = uses[stretch.use]
  if (use === undefined) throw new Error(`no use ${stretch.use}`)
  switch (use.kind) {
    case 'section':
      return sectionPiece(use, story)
    case 'write':
      return writePiece(use, story)
    case 'data':
      return textPiece(story.dataNamed(use.name))
    default:
      return assertNever(use)
  }
}

function sectionPiece({ key, title, level }: Extract<Use, { kind: 'section' }>, story: Story): Piece {
  const section: Section = SECTIONS[key]
  const at = levelOf(key === 'title' ? 1 : level)
  const text = key === 'title' ? story.title : title
  const placed = new Set<string>()
  const noting: Story = {
    ...story,
    dataNamed: (name) => {
      placed.add(name)
      return story.dataNamed(name)
    },
  }
  const written = section.prose === null ? [] : proseBlocks(noting, key, at)
  const place = section.prose?.place
  const said = besideText(key, story, placed).map((block) => lowered(block, at))
  const inside = [...(place === 'first' ? written : []), ...said, ...(place === 'last' ? written : [])]
  const checks = section.checks(story)
  return {
    kind: 'section',
    key,
    title: text,
    id: text === '' ? null : idOf(key),
    prompt: section.prose?.prompt ?? null,
    checks,
    isEmpty: inside.length === 0 && checks.length === 0,
    beside: place === 'within' ? besideText(key, { ...story, dataNamed: () => [] }, placed) : said,
    blocks: [
      ...(text === '' ? [] : [heading(at, idOf(key), text)]),
      ...(inside.length === 0 && key !== 'figure' ? [NOTHING] : inside),
    ],
  }
}

function writePiece({ field, title, level, prompt }: Extract<Use, { kind: 'write' }>, story: Story): Piece {
  const at = levelOf(level)
  const written = proseBlocks(story, field, at)
  const id = idOf(field)
  return {
    kind: 'write',
    field,
    title,
    id: title === '' ? null : id,
    prompt,
    checks: [[isWritten(story.incident, field), NOT_WRITTEN]],
    isEmpty: false,
    blocks: [...(title === '' ? [] : [heading(at, id, title)]), ...(written.length === 0 ? [NOTHING] : written)],
  }
}

export const textPiece = (blocks: readonly Block[]): Piece => ({ kind: 'text', checks: [], blocks, isEmpty: false })

const NOTHING: Block = fromLog(missing('Not recorded.'))

/** `misleadingPaths` is `misleading-paths` in addresses. */
export const idOf = (key: SectionKey | string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
