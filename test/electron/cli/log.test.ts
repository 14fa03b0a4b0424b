import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { nodeBytes } from '../../../electron/incidents/nodeBytes.ts'
import { nodeFiles } from '../../../electron/incidents/nodeFiles.ts'
import { readFolder } from '../../../electron/incidents/readFolder.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { replay } from '../../../shared/incident/replay.ts'
import { declare, linesOf, type Terminal, terminals, typing } from './terminal.ts'

const terminal = terminals()

/** What is on the disk, read again from the first byte. */
async function onDisk(at: Terminal): Promise<Incident> {
  const [name = ''] = readdirSync(at.library).filter((entry) => !entry.startsWith('.'))
  const read = await readFolder(nodeFiles, nodeBytes, join(at.library, name))
  if (!read.ok) throw new Error(read.error.message)
  return replay(read.value.journal.entries)
}

describe('log', () => {
  it('saves one line and says so with its id and time', async () => {
    const at = terminal()
    const id = await declare(at)
    const { code, out, errors } = await at.run([
      'log',
      id,
      'h cache stampede 2024-01-16 09:30 @lee #checkout',
      '--by',
      'Sam',
    ])
    expect([code, errors]).toEqual([0, ''])
    expect(out).toMatch(/^saved [0-9A-Z]{26} 2024-01-16T09:30:00\.000Z\n$/)
    const incident = await onDisk(at)
    expect(incident.timeline).toMatchObject([
      {
        kind: 'hypothesis',
        text: 'cache stampede',
        people: ['lee'],
        tags: ['checkout'],
        recordedBy: 'Sam',
        number: 'H1',
      },
    ])
  })

  it('reads times in the zone of the incident, or the one asked for', async () => {
    const at = terminal()
    const id = await declare(at, '--zone', 'Europe/Berlin')
    expect((await at.run(['log', id, 'a restarted 2024-01-16 09:30'])).out).toContain('2024-01-16T08:30:00.000Z')
    const tokyo = await at.run(['log', id, 'a restarted 2024-01-16 09:30', '--zone', 'Asia/Tokyo'])
    expect(tokyo.out).toContain('2024-01-16T00:30:00.000Z')
    const nowhere = await at.run(['log', id, 'a restarted', '--zone', 'Mars/Olympus'])
    expect(nowhere).toMatchObject({ code: 1, out: '' })
    expect(nowhere.errors).toContain('Mars/Olympus')
  })

  it('takes a line that begins with a minus', async () => {
    const at = terminal()
    const id = await declare(at)
    const { code, out } = await at.run(['log', id, '-4m rolled back', '--by', 'Sam'])
    expect([code, out]).toEqual([0, expect.stringMatching(/^saved /)])
    expect((await onDisk(at)).timeline[0]).toMatchObject({ text: 'rolled back', recordedBy: 'Sam' })
  })

  it('keeps a line with line breaks as one entry', async () => {
    const at = terminal()
    const id = await declare(at)
    expect(linesOf((await at.run(['log', id, 'a restarted\n14:05 ERROR @x'])).out)).toHaveLength(1)
    expect((await onDisk(at)).timeline[0]?.text).toBe('restarted\n14:05 ERROR @x')
  })

  it('finds the incident by the start of its id, its folder and its path', async () => {
    const at = terminal()
    const id = await declare(at)
    const [name = ''] = readdirSync(at.library).filter((held) => !held.startsWith('.'))
    for (const ref of [id, id.slice(0, 12), id.toLowerCase(), name, join(at.library, name), `library/${name}`]) {
      expect((await at.run(['log', ref, 'seen'])).code, ref).toBe(0)
    }
  })

  it('reads lines of the standard input, refuses the bad ones by number and goes on', async () => {
    const at = terminal()
    const id = await declare(at)
    const input =
      '\uFEFFd alert: errors\r\n\n  \nq what\na restarted 25:61\nh cache\nrule out H9\nrule out H1: flat\nlast without end'
    const { code, out, errors } = await at.run(['log', id, '--stdin'], { input })
    expect(code).toBe(1)
    expect(linesOf(out)).toHaveLength(4)
    expect(linesOf(errors).map((line) => line.slice(0, 8))).toEqual(['line 4: ', 'line 5: ', 'line 7: '])
    expect(errors).toContain('line 7: There is no H9. Hypotheses to choose from: H1 cache.')
    const incident = await onDisk(at)
    expect(incident.timeline.map(({ text }) => text).toSorted()).toEqual(['cache', 'errors', 'last without end'])
    expect([...incident.events.values()].find(({ number }) => number === 'H1')).toMatchObject({
      state: 'ruledOut',
      reason: 'flat',
    })
  })

  it('understands a line against the lines before it, however fast they come', async () => {
    const at = terminal()
    const id = await declare(at)
    const input = Array.from({ length: 40 }, (_, i) => `h idea ${i}\nrule out H${i + 1}: no\nx then ??\n`).join('')
    const { code, out, errors } = await at.run(['log', id, '--stdin'], { input })
    expect([code, errors, linesOf(out).length]).toEqual([0, '', 120])
    const incident = await onDisk(at)
    expect(incident.timeline.filter(({ state }) => state === 'ruledOut')).toHaveLength(40)
  })

  it('keeps the order of a thousand lines, in the output and on the disk', async () => {
    const at = terminal()
    const id = await declare(at)
    const input = Array.from({ length: 1_000 }, (_, i) => (i % 10 === 3 ? 'q bad' : `n line ${i}`)).join('\n')
    const { code, out, errors } = await at.run(['log', id, '--stdin'], { input })
    expect(code).toBe(1)
    expect(linesOf(errors)).toHaveLength(100)
    expect(linesOf(errors)[0]).toMatch(/^line 4: /)
    const incident = await onDisk(at)
    const saved = linesOf(out).map((line) => line.split(' ')[1])
    expect(saved).toHaveLength(900)
    expect(saved).toEqual(saved.toSorted())
    expect(incident.timeline).toHaveLength(900)
    expect(incident.timeline.map(({ text }) => text)).toEqual(
      Array.from({ length: 1_000 }, (_, i) => i).flatMap((i) => (i % 10 === 3 ? [] : [`line ${i}`])),
    )
  })

  it('answers each line while the input is still open', async () => {
    const at = terminal()
    const id = await declare(at)
    const stdin = typing()
    let answered: (text: string) => void = () => undefined
    const stdout = new Writable({
      write: (chunk, _encoding, done) => {
        answered(String(chunk))
        done()
      },
    })
    const next = () => new Promise<string>((resolve) => (answered = (text) => text !== '' && resolve(text)))
    const running = at.run(['log', id, '--stdin'], { stdin, stdout })
    for (const text of ['first', 'second']) {
      const answer = next()
      stdin.write(`${text}\n`)
      expect(await answer).toMatch(/^saved /)
    }
    stdin.end()
    expect((await running).code).toBe(0)
  })

  it('finishes what it has read when it is told to stop', async () => {
    const at = terminal()
    const id = await declare(at)
    const stdin = typing()
    const stop = new AbortController()
    const running = at.run(['log', id, '--stdin'], { stdin, stop: stop.signal })
    stdin.write('one\ntwo\n')
    // Both came at once, so when the first is on the disk the second has been read.
    await expect.poll(async () => (await onDisk(at)).timeline.length).toBeGreaterThan(0)
    stop.abort()
    const { code, out } = await running
    expect([code, linesOf(out).length]).toEqual([0, 2])
    expect((await onDisk(at)).timeline).toHaveLength(2)
  })

  it('goes on logging when nobody reads its answers any more', async () => {
    const at = terminal()
    const id = await declare(at)
    const stdout = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
    })
    const { code } = await at.run(['log', id, '--stdin'], { stdout, input: 'one\ntwo\nthree\n' })
    expect(code).toBe(0)
    expect((await onDisk(at)).timeline).toHaveLength(3)
  })

  it('changes the status along with an event, and does not mind when it is so already', async () => {
    const at = terminal()
    const id = await declare(at)
    const { code, out, errors } = await at.run(['log', id, '--stdin'], {
      input: 'r fixed =resolved\nn thanks =resolved\n',
    })
    expect([code, errors]).toEqual([0, ''])
    expect(linesOf(out)).toHaveLength(2)
    expect((await onDisk(at)).status).toBe('resolved')
  })

  it('says what the model refuses', async () => {
    const at = terminal()
    const id = await declare(at)
    await at.run(['log', id, '=identified'])
    const { code, out, errors } = await at.run(['log', id, '=identified'])
    expect([code, out]).toEqual([1, ''])
    expect(errors).toBe('line 1: The status is already identified.\n')
  })
})

describe('log refuses', () => {
  it('an incident that is not there', async () => {
    const at = terminal()
    await declare(at)
    const { code, out, errors } = await at.run(['log', 'ZZZZ', 'seen'])
    expect([code, out]).toEqual([1, ''])
    expect(errors).toContain('"ZZZZ"')
  })

  it('both a line and the standard input, or neither', async () => {
    const at = terminal()
    const id = await declare(at)
    expect(await at.run(['log', id])).toMatchObject({ code: 2, errors: expect.stringContaining('--stdin') })
    expect(await at.run(['log', id, 'seen', '--stdin'])).toMatchObject({ code: 2 })
  })

  it('a library that is a file', async () => {
    const at = terminal()
    writeFileSync(at.library, 'not a folder')
    for (const args of [['new', 'x'], ['list'], ['log', 'x', 'y'], ['verify', 'x']]) {
      const { code, errors } = await at.run(args)
      expect(code, args.join(' ')).toBe(1)
      expect(errors).toContain(at.library)
    }
    expect(readFileSync(at.library, 'utf8')).toBe('not a folder')
    const within = await at.run(['new', 'x', '--library', join(at.library, 'inside')])
    expect(within).toMatchObject({ code: 1, errors: expect.stringContaining(at.library) })
  })

  it.skipIf(process.getuid?.() === 0)('a library that may not be written', async () => {
    const at = terminal()
    mkdirSync(at.library)
    chmodSync(at.library, 0o500)
    expect(await at.run(['new', 'x'])).toMatchObject({ code: 1, errors: expect.stringContaining(at.library) })
    chmodSync(at.library, 0o700)
  })
})
