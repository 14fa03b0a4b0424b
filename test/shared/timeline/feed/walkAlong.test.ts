import { describe, expect, it } from 'vitest'
import type { EventId } from '../../../../shared/ids.ts'
import type { EventLink } from '../../../../shared/incident/event.ts'
import { type Linked, walkAlong } from '../../../../shared/timeline/feed/walkAlong.ts'

const id = (name: string) => name as EventId
const event = (name: string, kind: Linked['kind'], links: readonly [EventLink['relation'], string][] = []): Linked => ({
  id: id(name),
  kind,
  links: links.map(([relation, to]) => ({ relation, to: id(to) })),
})
const EVENTS = [
  event('h1', 'hypothesis'),
  event('before', 'note'),
  event('for', 'note', [['for', 'h1']]),
  event('h2', 'hypothesis', [['relatedTo', 'cause']]),
  event('against', 'note', [['against', 'h1']]),
  event('cause', 'action'),
  event('h3', 'hypothesis'),
]
const next = (from: string) => walkAlong(EVENTS, id(from), 1)

describe('walking along a hypothesis', () => {
  it('goes round through its evidence in order', () => {
    expect(['h1', 'for', 'against'].map(next)).toEqual(['for', 'against', 'h1'])
    expect(walkAlong(EVENTS, id('h1'), -1)).toBe('against')
  })

  it('goes to what a hypothesis names itself, and back', () => {
    expect(next('h2')).toBe('cause')
    expect(next('cause')).toBe('h2')
  })

  it('goes nowhere from what belongs to none, stands alone, or is not there', () => {
    expect(next('before')).toBeNull()
    expect(next('h3')).toBeNull()
    expect(walkAlong(EVENTS, null, 1)).toBeNull()
  })
})
