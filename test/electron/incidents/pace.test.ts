import { expect, it } from 'vitest'
import { paced } from '../../../electron/incidents/pace.ts'

const busy = (ms: number) => {
  const until = performance.now() + ms
  while (performance.now() < until);
}

it('begins a single job at once', () => {
  let done = false
  paced()(() => {
    done = true
  })
  expect(done).toBe(true)
})

it('gives way to everything else during a burst, and keeps the order', async () => {
  const inTurn = paced()
  const done: number[] = []
  let turns = 0
  const count = () => {
    turns++
    if (done.length < 20) setImmediate(count)
  }
  setImmediate(count)
  await new Promise<void>((resolve) => {
    for (let job = 0; job < 20; job++) {
      inTurn(() => {
        busy(2)
        done.push(job)
        if (job === 19) resolve()
      })
    }
    expect(done.length).toBeLessThan(10)
  })
  expect(done).toEqual(Array.from({ length: 20 }, (_, job) => job))
  expect(turns).toBeGreaterThan(5)
})
