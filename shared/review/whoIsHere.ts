import type { Incident } from '../incident/incident.ts'
import { attendanceOf } from './meetings.ts'
import { namedInLog, sameName } from './namedInLog.ts'

/** Somebody who may be at a meeting. */
export interface Attendee {
  readonly name: string
  readonly isPresent: boolean
  readonly isFirstTime: boolean
  readonly hasSpoken: boolean
}

/**
 * Whom to expect at a meeting, each once: those the log names, those who were invited, and whoever was marked as here
 * before. Sorted by name, so that nobody is first.
 */
export function whoIsHere(
  incident: Pick<Incident, 'timeline' | 'roles' | 'records'>,
  meeting: number,
  invited: readonly string[] = [],
): readonly Attendee[] {
  const marked = attendanceOf(incident, meeting)
  const named = namedInLog(incident).people.map(({ name }) => name)
  const names: string[] = []
  for (const name of [...named, ...invited, ...marked.map(({ person }) => person)]) {
    if (name.trim() !== '' && !names.some((other) => sameName(other, name))) names.push(name.trim())
  }
  return names
    .map((name) => {
      const { isPresent, isFirstTime, hasSpoken } = marked.find(({ person }) => sameName(person, name)) ?? ABSENT
      return { name, isPresent, isFirstTime, hasSpoken }
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base' }))
}

const ABSENT = { isPresent: false, isFirstTime: false, hasSpoken: false } as const
