import type { EventId } from '../../ids.ts'
import type { IncidentEvent } from '../event.ts'
import type { EventKind } from '../kinds.ts'
import { type Haystack, haystackOf } from './haystack.ts'
import { placeOfWord } from './words.ts'

/** One part of the haystacks of many events as one text, which is much faster to search than each by itself. */
interface Joined {
  readonly text: string
  /** Where each event begins, and where the next would. */
  readonly starts: readonly number[]
}

/** A list of events laid out for searching. */
export interface SearchText {
  readonly ids: readonly EventId[]
  readonly kinds: readonly EventKind[]
  readonly all: Joined
  readonly people: Joined
  readonly tags: Joined
}

/** One byte for each event of a list: 1 where it has what was asked for. */
export type Flags = Uint8Array

const known = new WeakMap<readonly IncidentEvent[], SearchText>()

/** The list as it is searched; remembered for as long as the list is. */
export function searchTextOf(events: readonly IncidentEvent[]): SearchText {
  const held = known.get(events)
  if (held !== undefined) return held
  const hay = events.map(haystackOf)
  const fresh: SearchText = {
    ids: events.map(({ id }) => id),
    kinds: events.map(({ kind }) => kind),
    all: joined(hay.map(({ all }) => all)),
    people: joined(hay.map(({ people }) => people)),
    tags: joined(hay.map(({ tags }) => tags)),
  }
  known.set(events, fresh)
  return fresh
}

function joined(pieces: readonly Haystack[keyof Haystack][]): Joined {
  const starts = [0]
  let length = 0
  for (const piece of pieces) {
    length += piece.length + 1
    starts.push(length)
  }
  return { text: pieces.join('\n'), starts }
}

/** Which of the events have the word, which is folded. */
export function eventsWith({ text, starts }: Joined, word: string): Flags {
  const count = starts.length - 1
  const flags = new Uint8Array(count)
  let index = 0
  for (let at = placeOfWord(text, word); at !== -1; at = placeOfWord(text, word, starts[index] ?? text.length)) {
    while ((starts[index + 1] ?? Number.POSITIVE_INFINITY) <= at) index += 1
    flags[index] = 1
    index += 1
    if (index >= count) break
  }
  return flags
}
