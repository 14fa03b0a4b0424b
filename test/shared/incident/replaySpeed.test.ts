import { expect, it } from 'vitest'
import { emptyReplay, extendReplay } from '../../../shared/incident/replay.ts'
import { action, amended, entry, hypothesis } from '../../helpers/build.ts'

const COUNT = 50_000

/** The shortest of five runs: what it takes when nothing else is going on. */
function fastest(run: (n: number) => void): number {
  const times = [0, 1, 2, 3, 4].map((n) => {
    const start = performance.now()
    run(n)
    return performance.now() - start
  })
  return Math.min(...times)
}

it('[J1] adding to a long record costs what the new entry touches, wherever it lands', () => {
  const entries = Array.from({ length: COUNT }, (_, i) =>
    entry(i * 2, (i % 5 === 0 ? hypothesis : action)('10:00', 'text', { id: `event-${i}` })),
  )
  const start = performance.now()
  const long = extendReplay(emptyReplay, entries)
  const whole = performance.now() - start
  const append = fastest((n) => extendReplay(long, [entry(COUNT * 2 + n, action('10:30', 'new', { id: `n${n}` }))]))
  const amend = fastest((n) => extendReplay(long, [entry(COUNT * 2 + n, amended('event-77', { text: `t${n}` }))]))
  const late = fastest((n) => extendReplay(long, [entry(COUNT + n * 2 + 1, action('09:30', 'late', { id: `l${n}` }))]))
  for (const one of [append, amend, late]) expect(one).toBeLessThan(whole / 10)
})
