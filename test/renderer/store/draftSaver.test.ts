import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { draftSaver } from '../../../renderer/store/draftSaver.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A saver of a text that is empty on disk, and what it has saved. */
function emptyDraft() {
  const saved: string[] = []
  const saver = draftSaver((text) => saved.push(text))
  saver.typed('')
  return { saver, saved }
}

it('[D6] never lets what is typed without a rest get older than a second', () => {
  const { saver, saved } = emptyDraft()
  let text = ''
  for (let key = 0; key < 100; key++) {
    text += 'x'
    saver.typed(text)
    vi.advanceTimersByTime(50)
    const onDisk = saved.at(-1)?.length ?? 0
    expect(text.length - onDisk).toBeLessThanOrEqual(20)
  }
})

it('saves once after the last key, and nothing that is on disk already', () => {
  const { saver, saved } = emptyDraft()
  for (const text of ['R', 'Ro', 'Rol']) saver.typed(text)
  vi.advanceTimersByTime(10_000)
  expect(saved).toEqual(['Rol'])
  saver.typed('Roll')
  saver.typed('Rol')
  vi.advanceTimersByTime(10_000)
  saver.flush()
  expect(saved).toEqual(['Rol'])
})

it('saves at once when the line is emptied or left', () => {
  const { saver, saved } = emptyDraft()
  saver.typed('Rolling back')
  saver.flush()
  expect(saved).toEqual(['Rolling back'])
  saver.typed('')
  expect(saved).toEqual(['Rolling back', ''])
})

it('does not write again what it was opened with', () => {
  const saved: string[] = []
  const saver = draftSaver((text) => saved.push(text))
  saver.typed('From the last start')
  vi.advanceTimersByTime(10_000)
  saver.flush()
  expect(saved).toEqual([])
})
