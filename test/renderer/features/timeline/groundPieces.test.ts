import { describe, expect, it } from 'vitest'
import { groundPieces } from '../../../../renderer/features/timeline/groundPieces.ts'
import type { DeviceId, EntryId } from '../../../../shared/ids.ts'
import { MINUTE, millis, UTC } from '../../../../shared/time/instant.ts'
import { onAxis } from '../../../../shared/timeline/feed/window.ts'
import { cutScale, UNCUT } from '../../../../shared/timeline/scale.ts'
import { at } from '../../../shared/document/incidents.ts'

const device = 'd1' as DeviceId
const sleep = { from: at('02:00'), to: at('03:00'), ended: 'woke' as const, device }
const jump = { entry: 'e1' as EntryId, device, at: at('05:00'), by: millis(-2 * MINUTE) }
const nothing = { scale: UNCUT, zone: UTC, bands: [], quiet: [], phases: [], sleeps: [], jumps: [] }

function words(ground: Partial<Parameters<typeof groundPieces>[0]>) {
  const scale = ground.scale ?? UNCUT
  const stretch = onAxis({ start: at('00:00'), end: at('06:00') }, scale)
  return groundPieces({ ...nothing, ...ground })(stretch, MINUTE / 2, scale).flatMap(({ className, words: said }) =>
    /quiet|sleep|jump/.test(className) ? [[className, said?.[0]]] : [],
  )
}

describe('what lies behind the lanes', () => {
  it('says how long a computer slept, at the quiet time around it where there is one', () => {
    expect(words({ sleeps: [sleep] })).toEqual([['fl-sleep', 'a computer slept 1 h']])
    const quiet = [{ from: at('01:30'), to: at('03:30'), running: false }]
    expect(words({ sleeps: [sleep], quiet })).toEqual([
      ['fl-quiet', 'no entries for 2 h, a computer slept 1 h'],
      ['fl-sleep', undefined],
    ])
  })

  it('leaves out a sleep that lies in shortened time, which is empty already', () => {
    const scale = cutScale([{ from: at('01:00'), to: at('04:00') }], 10 * MINUTE)
    expect(words({ sleeps: [sleep], scale })).toEqual([])
  })

  it('says where a clock was set', () => {
    expect(words({ jumps: [jump] })).toEqual([['fl-jump', 'clock set back 2 min']])
  })

  it('takes what a clock passed over for no silence', () => {
    const ahead = { ...jump, at: at('03:30'), by: millis(118 * MINUTE) }
    const quiet = [{ from: at('01:30'), to: at('03:30'), running: false }]
    expect(words({ jumps: [ahead], quiet })).toEqual([
      ['fl-quiet', 'clock moved ahead 1 h 58 min'],
      ['fl-jump', undefined],
    ])
    const back = { ...jump, at: at('01:00'), by: millis(-3 * 60 * MINUTE) }
    expect(words({ jumps: [back], quiet })[0]).toEqual(['fl-quiet', 'clock set back 3 h'])
    const little = { ...jump, at: at('03:30'), by: millis(10 * MINUTE) }
    expect(words({ jumps: [little], quiet })[0]).toEqual(['fl-quiet', 'no entries for 2 h, clock moved ahead 10 min'])
  })

  it('says where a clock was set also where the quiet time it made is shortened', () => {
    const ahead = { ...jump, at: at('04:00'), by: millis(170 * MINUTE) }
    const quiet = [{ from: at('01:00'), to: at('04:00'), running: false }]
    const scale = cutScale([{ from: at('01:00'), to: at('04:00') }], 10 * MINUTE)
    expect(words({ jumps: [ahead], quiet, scale })).toEqual([['fl-jump', 'clock moved ahead 2 h 50 min']])
  })

  const impact = (start: string, end: string) => ({
    start: at(start),
    end: at(end),
    running: false,
    label: '',
    scope: '',
  })
  /** Where impact is drawn in six hours, so many minutes of which are a pixel. */
  const drawn = (bands: readonly ReturnType<typeof impact>[], minutes: number) =>
    groundPieces({ ...nothing, bands })(
      onAxis({ start: at('00:00'), end: at('06:00') }, UNCUT),
      minutes * MINUTE,
      UNCUT,
    ).flatMap(({ className }) => (/band|impact/.test(className) ? [className.split('-').at(-1)] : []))

  it('draws the ends of a window of impact where it is wide enough for two lines', () => {
    expect(drawn([impact('01:00', '02:00')], 1)).toEqual(['band', 'impact', 'impact'])
    expect(drawn([impact('01:00', '01:10')], 1)).toEqual(['band'])
  })

  it('draws many short windows of impact as one where they would be stripes', () => {
    const short = ['01:0', '01:1', '01:2', '01:3'].map((tens) => impact(`${tens}0`, `${tens}5`))
    expect(drawn(short, 0.5)).toHaveLength(4)
    expect(drawn(short, 5)).toEqual(['band'])
  })
})
