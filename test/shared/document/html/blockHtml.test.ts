import { toHtml } from 'hast-util-to-html'
import { expect, it } from 'vitest'
import { blockHtml } from '../../../../shared/document/html/blockHtml.ts'
import { fromLog, missing, strong, time, words } from '../../../../shared/document/inlines.ts'
import { instant } from '../../../../shared/time/instant.ts'

const at = time(instant(0), '1970-01-01 00:00 UTC')
const html = (...block: Parameters<typeof blockHtml>[0][]) => toHtml(block.flatMap((one) => [...blockHtml(one, [])]))

it('keeps ≈ on the line of the time that it belongs to', () => {
  expect(html(fromLog(words('from '), words('≈ '), at, words(' on')))).toBe(
    '<p>from <span class="whole">≈ <time datetime="1970-01-01T00:00:00.000Z">1970-01-01 00:00 UTC</time></span> on</p>',
  )
  expect(html(fromLog(words('≈ '), words('5 min')))).toBe('<p>≈ 5 min</p>')
})

it('puts the note of a fact into the cell of its value, with white space between for whoever copies it', () => {
  const row = { label: 'Time to detect', value: [strong('7 min')], note: [words('from start of impact')] }
  const bare = { label: 'Time to resolve', value: [missing('not known')], note: [] }
  const written = html({ kind: 'facts', caption: 'Durations', rows: [row, bare] })
  expect(written).toContain(
    '<td><span class="value"><strong>7 min</strong></span> <span class="note">from start of impact</span></td>',
  )
  expect(written).toContain('<td><span class="value"><span class="missing">not known</span></span></td>')
})
