import { describe, expect, it } from 'vitest'
import { TOPICS, topicsFor } from '../../../../renderer/features/help/topics.ts'
import { VERBS } from '../../../../shared/entryLine/verb.ts'
import { EVENT_KINDS } from '../../../../shared/incident/kinds.ts'
import { COMMAND_GROUPS, COMMAND_NAMES, commandFacts } from '../../../../shared/keymap.ts'

const rows = (query: string) => topicsFor(query).flatMap((topic) => topic.rows.map(({ what }) => what))

describe('the help sheet', () => {
  it('has every command of the keymap once, with its keys', () => {
    const groups: readonly string[] = Object.values(COMMAND_GROUPS)
    const listed = TOPICS.filter(({ title }) => groups.includes(title)).flatMap((topic) => topic.rows)
    expect(listed.map(({ keys }) => keys)).toHaveLength(COMMAND_NAMES.length)
    expect(listed.map(({ keys }) => keys?.join()).sort()).toEqual(
      COMMAND_NAMES.map((name) => commandFacts(name).keys.join()).sort(),
    )
  })

  it('has every kind and every verb of the entry line', () => {
    const typed = TOPICS.flatMap((topic) => topic.rows.map((row) => row.typed ?? ''))
    expect(typed.filter((text) => text.endsWith('…'))).toHaveLength(EVENT_KINDS.length)
    for (const { words } of VERBS) expect(typed.some((text) => text.startsWith(words))).toBe(true)
  })

  it('has no title twice, and under a title no line twice', () => {
    expect(new Set(TOPICS.map(({ title }) => title)).size).toBe(TOPICS.length)
    for (const topic of TOPICS) expect(new Set(topic.rows.map(({ what }) => what)).size).toBe(topic.rows.length)
  })

  it('finds by words of the line or of its title', () => {
    expect(rows('')).toHaveLength(TOPICS.flatMap((topic) => topic.rows).length)
    expect(rows('undo')).toContain('Undo')
    expect(rows('rule out')).toEqual(['Rule out'])
    expect(rows('zzz')).toEqual([])
  })
})
