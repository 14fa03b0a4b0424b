import { describe, expect, it } from 'vitest'
import { boundsOnScreen } from '../../electron/windowBounds.ts'

const screen = (x: number, y: number, width = 1920, height = 1040) => ({ x, y, width, height })
const LAPTOP = screen(0, 0)
const BESIDE = screen(1920, 0, 2560, 1400)

describe('boundsOnScreen', () => {
  it('opens in the default size the first time', () => {
    expect(boundsOnScreen(null, [LAPTOP])).toEqual({ width: 1280, height: 800 })
  })

  it('opens where it was, on the second screen too', () => {
    const saved = { x: 2000, y: 40, width: 1600, height: 1200 }
    expect(boundsOnScreen(saved, [LAPTOP, BESIDE])).toEqual(saved)
  })

  it('comes back to a screen that exists when the other is gone', () => {
    const saved = { x: 2000, y: 40, width: 1600, height: 1000 }
    expect(boundsOnScreen(saved, [LAPTOP])).toEqual({ width: 1600, height: 1000 })
  })

  it('comes back when its title bar is above or below every screen', () => {
    expect(boundsOnScreen({ x: 100, y: -300, width: 1280, height: 800 }, [LAPTOP])).not.toHaveProperty('x')
    expect(boundsOnScreen({ x: 100, y: 1030, width: 1280, height: 800 }, [LAPTOP])).not.toHaveProperty('x')
  })

  it('is never smaller than what the views need, nor larger than the screen', () => {
    expect(boundsOnScreen({ x: 0, y: 0, width: 10, height: 10 }, [LAPTOP])).toMatchObject({ width: 960, height: 600 })
    expect(boundsOnScreen({ x: 0, y: 0, width: 9000, height: 9000 }, [LAPTOP])).toMatchObject({
      width: 1920,
      height: 1040,
    })
  })
})
