import type { RunLook, RunningPiece } from './running.ts'
import { childOf, elementsIn, saidIn, type WordElement } from './wordXml.ts'

/** The fields that are open: what each asks for. One may begin in a paragraph and end in another. */
export interface Fields {
  readonly open: { asked: string; readonly look: RunLook }[]
}

export const fieldsOf = (): Fields => ({ open: [] })

/** What a paragraph says, with what was struck out or hidden left out. */
export function piecesIn(paragraph: WordElement, fields: Fields): readonly RunningPiece[] {
  const pieces: RunningPiece[] = []
  for (const piece of found(paragraph, fields)) {
    const last = pieces.at(-1)
    // Word parts its runs wherever something was typed later.
    if (piece.kind === 'text' && last?.kind === 'text' && isAlike(piece.look, last.look)) {
      pieces[pieces.length - 1] = { ...last, text: last.text + piece.text }
    } else pieces.push(piece)
  }
  return pieces
}

const isAlike = (a: RunLook, b: RunLook): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What runs stand in without being hidden by it. */
const AROUND = new Set(['w:hyperlink', 'w:ins', 'w:moveTo', 'w:smartTag', 'w:sdt', 'w:sdtContent', 'w:customXml'])

function found(within: WordElement, fields: Fields): readonly RunningPiece[] {
  return elementsIn(within).flatMap((element): readonly RunningPiece[] => {
    if (element.name === 'w:r') return runPieces(element, fields)
    if (element.name === 'w:fldSimple') {
      const run = childOf(element, 'w:r')
      const asked = { asked: element.attributes.get('w:instr') ?? '', look: run === undefined ? {} : lookOf(run) }
      return fields.open.length > 0 ? [] : fieldPieces(asked)
    }
    return AROUND.has(element.name) ? found(element, fields) : []
  })
}

function runPieces(run: WordElement, { open }: Fields): readonly RunningPiece[] {
  const look = lookOf(run)
  const isHidden = isOn(childOf(run, 'w:rPr'), 'w:vanish') === true
  return elementsIn(run).flatMap((element): readonly RunningPiece[] => {
    const last = open.at(-1)
    if (element.name === 'w:fldChar') {
      const deed = element.attributes.get('w:fldCharType')
      if (deed === 'begin') open.push({ asked: '', look })
      if (deed !== 'end') return []
      open.pop()
      // What stands in another field is that one's business.
      return last === undefined || open.length > 0 ? [] : fieldPieces(last)
    }
    if (last !== undefined) {
      if (element.name === 'w:instrText') last.asked += textOf(element)
      return []
    }
    return isHidden ? [] : pieceOf(element, look)
  })
}

function pieceOf(element: WordElement, look: RunLook): readonly RunningPiece[] {
  switch (element.name) {
    case 'w:t':
      return wordsOf(textOf(element), look)
    case 'w:noBreakHyphen':
      return [{ kind: 'text', text: '\u2011', look }]
    case 'w:pgNum':
      return [{ kind: 'page', look }]
    case 'w:tab':
    case 'w:ptab':
      return [{ kind: 'tab' }]
    case 'w:br':
    case 'w:cr':
      return [{ kind: 'break' }]
    default:
      return []
  }
}

/** Other programs write a tab as the character. */
const wordsOf = (text: string, look: RunLook): readonly RunningPiece[] =>
  text
    .split('\t')
    .flatMap((words, i): readonly RunningPiece[] => [
      ...(i === 0 ? [] : [{ kind: 'tab' } as const]),
      ...(words === '' ? [] : [{ kind: 'text', text: words, look } as const]),
    ])

const textOf = ({ children }: WordElement): string => children.filter((child) => typeof child === 'string').join('')

function fieldPieces({ asked, look }: Fields['open'][number]): readonly RunningPiece[] {
  const [, name = ''] = /^\s*(\w+)/.exec(asked) ?? []
  if (name.toUpperCase() === 'PAGE') return [{ kind: 'page', look }]
  return name.toUpperCase() === 'NUMPAGES' ? [{ kind: 'pages', look }] : []
}

function lookOf(run: WordElement): RunLook {
  const properties = childOf(run, 'w:rPr')
  if (properties === undefined) return {}
  const style = saidIn(properties, 'w:rStyle')
  const color = saidIn(properties, 'w:color') ?? ''
  const size = Number(saidIn(properties, 'w:sz') ?? Number.NaN)
  const font = childOf(properties, 'w:rFonts')?.attributes.get('w:ascii')
  const underline = saidIn(properties, 'w:u') ?? 'none'
  const signs = {
    bold: 'w:b',
    italics: 'w:i',
    strike: 'w:strike',
    allCaps: 'w:caps',
    smallCaps: 'w:smallCaps',
  } as const
  const said = Object.entries(signs).flatMap(([name, sign]) => {
    const on = isOn(properties, sign)
    return on === null ? [] : [[name, on] as const]
  })
  return {
    ...(style === undefined ? {} : { style }),
    ...Object.fromEntries(said),
    ...(underline === 'none' ? {} : { underline: {} }),
    ...(/^[\da-f]{6}$/i.test(color) ? { color } : {}),
    ...(size > 0 ? { size } : {}),
    ...(font === undefined ? {} : { font }),
  }
}

/** Whether a switch is on; null where nothing is said of it. */
function isOn(properties: WordElement | undefined, name: string): boolean | null {
  const element = properties === undefined ? undefined : childOf(properties, name)
  return element === undefined ? null : !['0', 'false', 'off'].includes(element.attributes.get('w:val') ?? '')
}
