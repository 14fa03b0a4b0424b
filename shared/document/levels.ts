import type { Block, HeadingLevel } from './blocks.ts'

const LEVELS: readonly HeadingLevel[] = [1, 2, 3, 4, 5, 6]

/** The level of this number; below the last one there is none. */
export const levelOf = (level: number): HeadingLevel => LEVELS[level - 1] ?? 6

/** A block of a section, which is written as if it stood at level 2, for a section of this level. */
export const lowered = (block: Block, level: HeadingLevel): Block =>
  block.kind === 'heading' && level > 2 ? { ...block, level: levelOf(block.level + level - 2) } : block
