import { type EventKind, isBuiltInKind } from '../../incident/kinds.ts'

/** `mono` is for paper without colour: kinds are told by icon and shape alone. */
export type FigureTheme = 'light' | 'dark' | 'print' | 'mono'

/** The colours of the figure by what they are for. Kinds are told by icon and shape first. */
export interface Palette {
  readonly ground: string
  readonly ink: string
  readonly ink2: string
  readonly line: string
  readonly lineStrong: string
  readonly hatch: string
  readonly now: string
  readonly detection: string
  readonly action: string
  readonly hypothesis: string
  readonly escalation: string
  readonly communication: string
  readonly impact: string
  readonly resolution: string
  readonly decision: string
  readonly status: string
  readonly note: string
}

const LIGHT: Palette = {
  ground: '#ffffff',
  ink: '#10161d',
  ink2: '#475363',
  line: '#dfe5ec',
  lineStrong: '#8794a3',
  hatch: '#667384',
  now: '#0b66c3',
  detection: '#925c00',
  action: '#0d6aa8',
  hypothesis: '#9a3f7c',
  escalation: '#b8430b',
  communication: '#2b57c4',
  impact: '#c02a17',
  resolution: '#0a7a57',
  decision: '#6d6400',
  status: '#4a5b6d',
  note: '#5b6878',
}

const DARK: Palette = {
  ground: '#0e1116',
  ink: '#e8edf3',
  ink2: '#a9b4c2',
  line: '#2a333f',
  lineStrong: '#5b6878',
  hatch: '#7f8b9a',
  now: '#4aa8ff',
  detection: '#e8a33a',
  action: '#62b6ee',
  hypothesis: '#d58bbb',
  escalation: '#ff8552',
  communication: '#6e9bff',
  impact: '#ff6b57',
  resolution: '#2fbf8f',
  decision: '#d9cf5a',
  status: '#9fb0c3',
  note: '#98a4b3',
}

/** For printers: what is thin on a screen is darker, or it would be gone on paper, and colours keep apart as greys. */
const PRINT: Palette = {
  ...LIGHT,
  ink: '#000000',
  ink2: '#2f3a47',
  line: '#c3ccd6',
  lineStrong: '#5b6878',
  hatch: '#475363',
  now: '#084d96',
  detection: '#754900',
  action: '#08507f',
  hypothesis: '#7c2f63',
  escalation: '#8f3206',
  communication: '#1f429b',
  impact: '#9c1f10',
  resolution: '#065a40',
  decision: '#534d00',
}

const INK = '#000000'
const MONO: Palette = {
  ground: '#ffffff',
  ink: INK,
  ink2: '#333333',
  line: '#cccccc',
  lineStrong: '#777777',
  hatch: '#555555',
  now: INK,
  detection: INK,
  action: INK,
  hypothesis: INK,
  escalation: INK,
  communication: INK,
  impact: INK,
  resolution: INK,
  decision: INK,
  status: INK,
  note: INK,
}

export const PALETTES: Readonly<Record<FigureTheme, Palette>> = { light: LIGHT, dark: DARK, print: PRINT, mono: MONO }

/** Which colour a kind is drawn in; kinds that a user defined share that of notes. */
export function colourOf(kind: EventKind): keyof Palette {
  if (!isBuiltInKind(kind)) return 'note'
  return kind === 'mitigation' ? 'resolution' : kind
}

/**
 * Style rules that repaint a figure drawn in another theme: the figure sets its colours as attributes, which any rule
 * overrides, and names them in classes. For pages that follow the reader's light or dark setting.
 */
export function repaint(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]) => `.fig-${name}{color:${colour}}`)
    .join('')
}
