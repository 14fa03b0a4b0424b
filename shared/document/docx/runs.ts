import { ExternalHyperlink, type IRunPropertiesOptions, type ParagraphChild, TextRun } from 'docx'
import { assertNever } from '../../result.ts'
import type { Cell, Inline } from '../blocks.ts'
import { isRightToLeft } from '../direction.ts'
import { printable } from '../printable.ts'
import { INK_2, MONO } from './look.ts'

type Look = Pick<IRunPropertiesOptions, 'bold' | 'italics' | 'strike' | 'color' | 'font' | 'noProof' | 'style'>

/** A line as runs. Line breaks are kept; what is written from right to left runs from right to left. */
export const runs = (cell: Cell, look: Look = {}): readonly ParagraphChild[] =>
  cell.flatMap((inline) => runsOf(inline, look))

function runsOf(inline: Inline, look: Look): readonly ParagraphChild[] {
  switch (inline.kind) {
    case 'text':
    case 'time':
      return textRuns(inline.text, look)
    case 'missing':
      return textRuns(inline.text, { ...look, italics: true, color: INK_2 })
    case 'code':
      return textRuns(inline.text, { ...look, font: MONO, noProof: true })
    case 'strong':
      return runs(inline.children, { ...look, bold: true })
    case 'emphasis':
      return runs(inline.children, { ...look, italics: true })
    case 'delete':
      return runs(inline.children, { ...look, strike: true })
    case 'link':
      return [
        new ExternalHyperlink({ link: inline.href, children: runs(inline.children, { ...look, style: 'Hyperlink' }) }),
      ]
    default:
      return assertNever(inline)
  }
}

/** Each line of a text is a run: a line end inside of one is a space to Word. */
export const textRuns = (text: string, look: Look = {}): readonly TextRun[] =>
  printable(text)
    .split('\n')
    .map(
      (line, i) =>
        new TextRun({
          ...look,
          text: line.replaceAll('\t', '    '),
          ...(i === 0 ? {} : { break: 1 }),
          ...(isRightToLeft(line) ? { rightToLeft: true } : {}),
        }),
    )
