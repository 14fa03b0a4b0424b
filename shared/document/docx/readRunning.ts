import { AlignmentType, BorderStyle, LeaderType, TabStopType } from 'docx'
import { type Fields, fieldsOf, piecesIn } from './readRunningPieces.ts'
import type { RunningLine, RunningPiece } from './running.ts'
import { childOf, elementsIn, saidIn, type WordElement } from './wordXml.ts'

/**
 * The lines of a header or footer of a Word file (`w:hdr`, `w:ftr`) that say something: their words, tabs and page numbers, and how
 * those look. Pictures, shapes and all other fields are left out. `idOf`: the id that a style of the template bears with us.
 */
export function readRunning(part: WordElement, idOf: (style: string) => string): readonly RunningLine[] {
  const fields = fieldsOf()
  return linesIn(part, idOf, fields).filter(({ pieces }) => pieces.some(saysSomething))
}

const saysSomething = (piece: RunningPiece): boolean =>
  piece.kind === 'text' ? piece.text.trim() !== '' : piece.kind === 'page' || piece.kind === 'pages'

function linesIn(within: WordElement, idOf: (style: string) => string, fields: Fields): readonly RunningLine[] {
  return elementsIn(within).flatMap((element) => {
    switch (element.name) {
      case 'w:p':
        return [lineOf(element, idOf, fields)]
      case 'w:tr':
        return [rowOf(element, idOf, fields)]
      case 'w:tbl':
      case 'w:sdt':
      case 'w:sdtContent':
        return linesIn(element, idOf, fields)
      default:
        return []
    }
  })
}

/** A table beside which nothing else stands only puts words to the left, into the middle and to the right. */
function rowOf(row: WordElement, idOf: (style: string) => string, fields: Fields): RunningLine {
  const cells = elementsIn(row)
    .filter(({ name }) => name === 'w:tc')
    .map((cell) => linesIn(cell, idOf, fields))
  const pieces = cells.flatMap((lines, i): readonly RunningPiece[] => [
    ...(i === 0 ? [] : [{ kind: 'tab' } as const]),
    ...lines.flatMap((line, n): readonly RunningPiece[] => [
      ...(n === 0 || line.pieces.length === 0 ? [] : [{ kind: 'text', text: ' ', look: {} } as const]),
      ...line.pieces.filter(({ kind }) => kind !== 'tab' && kind !== 'break'),
    ]),
  ])
  const style = cells.flat()[0]?.paragraph.style
  return { paragraph: style === undefined ? {} : { style }, cells: cells.length, pieces }
}

function lineOf(paragraph: WordElement, idOf: (style: string) => string, fields: Fields): RunningLine {
  const properties = childOf(paragraph, 'w:pPr')
  const style = saidIn(properties, 'w:pStyle')
  const alignment = knownIn(AlignmentType, saidIn(properties, 'w:jc'))
  const tabs = properties === undefined ? undefined : childOf(properties, 'w:tabs')
  const borders = properties === undefined ? undefined : childOf(properties, 'w:pBdr')
  return {
    paragraph: {
      ...(style === undefined ? {} : { style: idOf(style) }),
      ...(alignment === undefined ? {} : { alignment }),
      ...(properties !== undefined && childOf(properties, 'w:bidi') ? { bidirectional: true } : {}),
      ...(tabs === undefined ? {} : { tabStops: elementsIn(tabs).flatMap(tabStopOf) }),
      ...(borders === undefined ? {} : { border: { ...borderOf(borders, 'top'), ...borderOf(borders, 'bottom') } }),
    },
    cells: 0,
    pieces: piecesIn(paragraph, fields),
  }
}

function tabStopOf({ attributes }: WordElement) {
  const type = knownIn(TabStopType, attributes.get('w:val'))
  const position = Number(attributes.get('w:pos') ?? Number.NaN)
  const leader = knownIn(LeaderType, attributes.get('w:leader'))
  return type === undefined || !Number.isFinite(position)
    ? []
    : [{ type, position, ...(leader === undefined ? {} : { leader }) }]
}

function borderOf(borders: WordElement, side: 'top' | 'bottom') {
  const line = childOf(borders, `w:${side}`)?.attributes
  const style = knownIn(BorderStyle, line?.get('w:val'))
  const color = line?.get('w:color') ?? ''
  if (style === undefined) return {}
  return {
    [side]: {
      style,
      size: Number(line?.get('w:sz') ?? 4) || 4,
      space: Number(line?.get('w:space') ?? 1) || 0,
      color: /^[\da-f]{6}$/i.test(color) ? color : 'auto',
    },
  }
}

/** A word of the format, if it is one that we know. */
function knownIn<T extends string>(words: Readonly<Record<string, T>>, word: string | undefined): T | undefined {
  return Object.values(words).find((known) => known === word)
}
