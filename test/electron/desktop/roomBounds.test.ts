import { describe, expect, it } from 'vitest'
import { roomBounds, roomBoundsAfterUnplugging } from '../../../electron/desktop/roomBounds.ts'

const LAPTOP = { x: 0, y: 0, width: 1920, height: 1040 }
const SIDE = { x: -1280, y: 0, width: 1280, height: 1024 }
const PROJECTOR = { x: 1920, y: 0, width: 1920, height: 1080 }

describe('where the room window opens', () => {
  it('fills the largest other screen, and stays in a corner where there is none', () => {
    expect(roomBounds(null, LAPTOP, [SIDE, PROJECTOR])).toEqual(PROJECTOR)
    expect(roomBounds(null, LAPTOP, [])).toEqual({ x: 653, y: 327, width: 1267, height: 713 })
  })

  it('opens where it was, unless that screen is gone', () => {
    const saved = { x: 2000, y: 100, width: 1200, height: 700 }
    expect(roomBounds(saved, LAPTOP, [SIDE, PROJECTOR])).toEqual(saved)
    expect(roomBounds(saved, LAPTOP, [SIDE])).toEqual(SIDE)
  })

  it('goes to the projector that was plugged in since it stood beside the facilitator', () => {
    const saved = { x: 400, y: 100, width: 1200, height: 700 }
    expect(roomBounds(saved, LAPTOP, [])).toEqual(saved)
    expect(roomBounds(saved, LAPTOP, [PROJECTOR])).toEqual(PROJECTOR)
  })
})

describe('the room window when a screen is unplugged', () => {
  const corner = roomBounds(null, LAPTOP, [])

  it('comes back to the corner of the screen that is left, whether or not the system moved it there', () => {
    expect(roomBoundsAfterUnplugging(PROJECTOR, LAPTOP, [])).toEqual(corner)
    expect(roomBoundsAfterUnplugging({ ...PROJECTOR, x: 0 }, LAPTOP, [])).toEqual(corner)
  })

  it('goes on to another screen that is left', () => {
    expect(roomBoundsAfterUnplugging(PROJECTOR, LAPTOP, [SIDE])).toEqual(SIDE)
  })

  it('stays where it stands on a screen that is left', () => {
    expect(roomBoundsAfterUnplugging(PROJECTOR, LAPTOP, [PROJECTOR])).toBeNull()
    expect(roomBoundsAfterUnplugging(corner, LAPTOP, [])).toBeNull()
  })
})
