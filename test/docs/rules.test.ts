import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../scripts/paths.mjs'

const textsIn = (folder: string): readonly string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|md)$/.test(name))
    .map((name) => readFileSync(path.join(ROOT, folder, name), 'utf8'))

const named = (texts: readonly string[], pattern: RegExp): readonly string[] =>
  texts.flatMap((text) => [...text.matchAll(pattern)].flatMap(([, rule]) => rule ?? []))

const WRITTEN = [
  ...named(textsIn('docs'), /^- \*\*\[([A-Z]\d+)\]/gm),
  ...named([readFileSync(path.join(ROOT, 'test/faults/README.md'), 'utf8')], /^\| ([A-Z]\d+) \|/gm),
]

describe('the numbers of the rules', () => {
  it('stand for one rule each', () => {
    expect(WRITTEN.filter((rule, place) => WRITTEN.indexOf(rule) !== place)).toEqual([])
  })

  it.each(['docs', 'shared', 'electron', 'renderer', 'test'])(
    'are those of rules that are written, in %s',
    (folder) => {
      const used = new Set(named(textsIn(folder), /\[([CDFIJMNTU]\d+)\]/g))
      expect([...used].filter((rule) => !WRITTEN.includes(rule))).toEqual([])
    },
  )

  it('are each named by a test', () => {
    const tested = new Set(named(textsIn('test'), /\[([A-Z]\d+)\]/g))
    expect(WRITTEN.filter((rule) => !tested.has(rule))).toEqual([])
  })
})
