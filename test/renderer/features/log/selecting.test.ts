import { describe, expect, it } from 'vitest'
import { rowsOf } from '../../../../renderer/features/log/rows.ts'
import { type SelectHow, type Selecting, selecting } from '../../../../renderer/features/log/selecting.ts'
import { UTC } from '../../../../shared/time/instant.ts'
import { declared, incidentOf, note } from '../../../helpers/build.ts'

const incident = incidentOf(declared(), ...['a', 'b', 'c', 'd', 'e'].map((name, i) => note(`10:0${i}`, name)))
const rows = rowsOf(incident.timeline, [], { zone: UTC, second: null }, new WeakMap())
const NOTHING: Selecting = { marked: new Set(), current: null, anchor: null }

/** What is marked (or else current) after these presses, such as `b`, `+d` with Mod, `>e` with Shift. */
function after(...presses: readonly string[]): string {
  const state = presses.reduce((before, press) => {
    const how: SelectHow = press.startsWith('+') ? 'toggle' : press.startsWith('>') ? 'range' : 'only'
    return selecting(rows, before, rows.find((row) => row.id === press.slice(how === 'only' ? 0 : 1)) ?? null, how)
  }, NOTHING)
  const names = [...state.marked].sort().join('')
  return `${names === '' ? '-' : names} ${state.current}`
}

describe('selecting rows', () => {
  it.each([
    [['b'], '- b'],
    [['b', '>d'], 'bcd d'],
    [['d', '>b'], 'bcd b'],
    [['b', '>d', '>a'], 'ab a'],
    [['b', '+d'], 'bd d'],
    [['b', '+d', '+d'], 'b b'],
    [['b', '+d', '>e'], 'de e'],
    [['b', '>d', 'c'], '- c'],
    [['>c'], '- c'],
  ])('after %s has %s', (presses, expected) => {
    expect(after(...presses)).toBe(expected)
  })
})
