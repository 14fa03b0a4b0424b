import { expect, it } from 'vitest'
import { asksForPdf } from '../../scripts/asksForPdf.mjs'

it.each([
  ['export db --to out', true],
  ['export db --to out --format pdf', true],
  ['export db --to out --format=md,PDF', true],
  ['export db --to out --format md,html', false],
  ['export db --to out --format=html', false],
  ['--library lib --by=Ana export db --to out', true],
  ['--library export log db pdf', false],
  ['export --help', false],
  ['log db --stdin', false],
  ['log db pdf', false],
  ['', false],
])('asksForPdf(%j) is %s', (line, expected) => {
  expect(asksForPdf(line.split(' ').filter(Boolean))).toBe(expected)
})
