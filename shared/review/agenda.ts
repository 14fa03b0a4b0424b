import { MINUTE, type Millis, millis } from '../time/instant.ts'

/** What the stage and the room show while a block runs. */
export const BLOCK_STAGES = [
  'opening',
  'summary',
  'walk',
  'check',
  'learning',
  'paths',
  'factors',
  'questions',
  'next',
  'break',
] as const
export type BlockStage = (typeof BLOCK_STAGES)[number]

export const STAGE_WORDS: Readonly<Record<BlockStage, string>> = {
  opening: 'Purpose and ground rules',
  summary: 'Summary and impact',
  walk: 'The walk, event by event',
  check: 'What is still open',
  learning: 'The learning board',
  paths: 'The misleading paths',
  factors: 'The contributing factors',
  questions: 'The open questions',
  next: 'Next steps',
  break: 'A break',
}

/** One part of a meeting. `id` is its name in the time log: it stays while the block is renamed or moved. */
export interface AgendaBlock {
  readonly id: string
  readonly name: string
  readonly minutes: number
  readonly shows: BlockStage
}

/** The longest that a block can be planned for, in minutes. */
export const MAX_BLOCK_MINUTES = 480

export const MAX_BLOCKS = 40

export interface AgendaPreset {
  readonly id: string
  readonly name: string
  readonly blocks: readonly AgendaBlock[]
}

const block = (id: string, name: string, minutes: number, shows: BlockStage): AgendaBlock => ({
  id,
  name,
  minutes,
  shows,
})

/** An hour: most of it is the walk, and actions wait for a second meeting. */
export const HOUR_AGENDA: AgendaPreset = {
  id: '60',
  name: '60 minutes',
  blocks: [
    block('opening', 'Opening', 5, 'opening'),
    block('summary', 'Impact summary', 3, 'summary'),
    block('walk', 'Walk the timeline', 37, 'walk'),
    block('check', 'Complete and correct?', 2, 'check'),
    block('learning', 'Learning points', 8, 'learning'),
    block('next', 'Next steps', 5, 'next'),
  ],
}

/** The agendas that come with the app: for a small incident, the usual one, and one of several days with a break. */
export const AGENDA_PRESETS: readonly AgendaPreset[] = [
  {
    id: '30',
    name: '30 minutes',
    blocks: [
      block('opening', 'Opening', 3, 'opening'),
      block('walk', 'Walk the timeline', 15, 'walk'),
      block('learning', 'Learning points', 7, 'learning'),
      block('next', 'Actions', 5, 'next'),
    ],
  },
  HOUR_AGENDA,
  {
    id: '90',
    name: '90 minutes',
    blocks: [
      block('opening', 'Opening', 5, 'opening'),
      block('summary', 'Impact summary', 5, 'summary'),
      block('walk', 'Walk the timeline', 30, 'walk'),
      block('break', 'Break', 8, 'break'),
      block('walk-on', 'Walk on', 20, 'walk'),
      block('check', 'Complete and correct?', 4, 'check'),
      block('learning', 'Learning points', 10, 'learning'),
      block('next', 'Next steps', 8, 'next'),
    ],
  },
]

/** How long the blocks take together, as planned. */
export const plannedLength = (blocks: readonly AgendaBlock[]): Millis =>
  millis(blocks.reduce((sum, { minutes }) => sum + minutes, 0) * MINUTE)

/** The preset that says exactly this; null for an agenda of one's own. */
export const presetOf = (blocks: readonly AgendaBlock[], presets: readonly AgendaPreset[]): AgendaPreset | null =>
  presets.find((preset) => sameBlocks(preset.blocks, blocks)) ?? null

const sameBlocks = (a: readonly AgendaBlock[], b: readonly AgendaBlock[]): boolean =>
  a.length === b.length &&
  a.every((one, place) => {
    const other = b[place]
    return (
      other !== undefined &&
      one.id === other.id &&
      one.name === other.name &&
      one.minutes === other.minutes &&
      one.shows === other.shows
    )
  })

/** An id for one more block: the first free of `block-1`, `block-2` … */
export function freeBlockId(blocks: readonly AgendaBlock[]): string {
  const taken = new Set(blocks.map(({ id }) => id))
  for (let number = 1; ; number += 1) {
    const id = `block-${number}`
    if (!taken.has(id)) return id
  }
}
