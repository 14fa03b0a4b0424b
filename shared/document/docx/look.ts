import {
  AlignmentType,
  BorderStyle,
  type IBaseParagraphStyleOptions,
  type INumberingOptions,
  LevelFormat,
  LineRuleType,
} from 'docx'

/** Fonts that every system has, or one with letters just as wide. */
const FONT = 'Arial'
export const MONO = 'Courier New'
export const INK_2 = '475363'
export const LINE = 'DFE5EC'
export const RULE = '10161D'

/** The names of our own styles, and those that Word knows by itself. A house template may bring any of them. */
export const STYLES = {
  meta: 'Meta',
  caption: 'Caption',
  cell: 'TableCell',
  cellHead: 'TableHead',
  quote: 'Quote',
  callout: 'Callout',
  code: 'CodeBlock',
  running: 'RunningLine',
} as const

/** Said outright: some readers take a bare number for a height. */
const SINGLE = { line: 250, lineRule: LineRuleType.AUTO } as const

const heading = (level: number, size: number, before: number, after: number): IBaseParagraphStyleOptions => ({
  run: { font: FONT, size, bold: true, color: '10161D' },
  paragraph: {
    outlineLevel: level - 1,
    keepNext: true,
    keepLines: true,
    spacing: { before, after, ...SINGLE },
    ...(level === 2 ? { border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: RULE, space: 2 } } } : {}),
  },
})

/** What Word has a style for. Without an outline level of its own a heading is one to the eye only. */
export const DEFAULT_STYLES = {
  document: {
    run: { font: FONT, size: 20, color: '10161D' },
    paragraph: { spacing: { after: 120, line: 269, lineRule: LineRuleType.AUTO } },
  },
  heading1: heading(1, 38, 0, 80),
  heading2: heading(2, 25, 400, 140),
  heading3: heading(3, 22, 260, 80),
  heading4: heading(4, 21, 200, 60),
  heading5: heading(5, 21, 160, 60),
  heading6: heading(6, 21, 160, 60),
  listParagraph: { paragraph: { spacing: { after: 60 } } },
  caption: {
    run: { font: FONT, size: 18, bold: true, italics: false, color: '10161D' },
    paragraph: { keepNext: true, spacing: { before: 160, after: 60 } },
  },
} as const

const small = (id: string, name: string, more: Omit<IBaseParagraphStyleOptions, 'name'>) => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...more,
})

/** Our own paragraph styles. */
export const OWN_STYLES = [
  small(STYLES.meta, 'Meta', { run: { size: 18, color: INK_2 } }),
  small(STYLES.cell, 'Table Cell', { run: { size: 17 }, paragraph: { spacing: { before: 30, after: 30, ...SINGLE } } }),
  small(STYLES.cellHead, 'Table Head', {
    run: { size: 17, color: INK_2 },
    paragraph: { keepNext: true, spacing: { before: 30, after: 30, ...SINGLE } },
  }),
  small(STYLES.quote, 'Quote', {
    run: { color: INK_2 },
    paragraph: {
      indent: { left: 284 },
      border: { left: { style: BorderStyle.SINGLE, size: 18, color: LINE, space: 10 } },
    },
  }),
  small(STYLES.callout, 'Callout', {
    paragraph: {
      keepLines: true,
      indent: { left: 200, right: 100 },
      shading: { fill: 'F5F7FA' },
      border: { left: { style: BorderStyle.SINGLE, size: 24, color: RULE, space: 8 } },
    },
  }),
  small(STYLES.code, 'Code Block', {
    run: { font: MONO, size: 17, noProof: true },
    paragraph: { shading: { fill: 'F5F7FA' }, spacing: SINGLE },
  }),
  small(STYLES.running, 'Running Line', {
    run: { size: 15, color: INK_2 },
    paragraph: { spacing: { after: 0 } },
  }),
]

export const BULLETS = 'bullets'
/** Tasks begin with a box, which says whether they are done; a bullet before it would be one sign too many. */
export const TASKS = 'tasks'
const SIGNS = ['•', '–', '▪'] as const
export const DEEPEST = 8
export const indentOf = (level: number): number => 284 * (Math.min(level, DEEPEST) + 1)

/** A list that counts, from any number. */
export const numbersFrom = (start: number): string => `numbers from ${start}`

/** Every list of the document, by what it begins with. */
export const numbering = (starts: readonly number[]): INumberingOptions => ({
  config: [
    { reference: BULLETS, levels: levels((level) => ({ format: LevelFormat.BULLET, text: SIGNS[level % 3] ?? '•' })) },
    { reference: TASKS, levels: levels(() => ({ format: LevelFormat.BULLET, text: '' })) },
    ...starts.map((start) => ({
      reference: numbersFrom(start),
      levels: levels((level) => ({
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        start: level === 0 ? start : 1,
      })),
    })),
  ],
})

const levels = (
  of: (level: number) => { format: (typeof LevelFormat)[keyof typeof LevelFormat]; text: string; start?: number },
) =>
  Array.from({ length: DEEPEST + 1 }, (_, level) => ({
    level,
    alignment: AlignmentType.LEFT,
    ...of(level),
    style: { paragraph: { indent: { left: indentOf(level), hanging: 284 } } },
  }))
