import { firstFrom } from '../../shared/timeline/index/column.ts'
import { indexOf } from '../../shared/timeline/index/timelineIndex.ts'
import type { TimelineModel } from '../../shared/timeline/model.ts'
import { REAL_TIME } from '../../shared/timeline/timeScale.ts'
import { itemAt } from './data.ts'
import { painted, type Subject } from './subject.ts'

const BIN_PX = 90
const ROW = 80
const MARGIN = 0.5

/**
 * The limit: counts of the same index painted on a canvas that is wider than the view, which panning only moves. No
 * labels fit together, no selection, no keyboard: what remains is what the machine needs to draw at all.
 */
export function canvasTile(host: HTMLElement, model: TimelineModel, start: number, end: number): Subject {
  const index = indexOf({ model, scale: REAL_TIME, keyMoments: new Set() })
  const extra: number[] = []
  const clip = document.createElement('div')
  const canvas = document.createElement('canvas')
  clip.style.cssText = 'position: absolute; inset: 0; overflow: hidden'
  canvas.width = host.clientWidth * (1 + 2 * MARGIN)
  canvas.height = host.clientHeight
  canvas.style.willChange = 'transform'
  clip.append(canvas)
  host.append(clip)
  const pen = canvas.getContext('2d', { alpha: false })
  let [from, length] = [0, 0]

  const paint = (): void => {
    if (pen === null) return
    const msPerPx = (length * (1 + 2 * MARGIN)) / canvas.width
    const bin = 2 ** Math.ceil(Math.log2(BIN_PX * msPerPx))
    const left = from - length * MARGIN
    const right = from + length * (1 + MARGIN)
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.font = '12px sans-serif'
    index.lanes.forEach(({ all }, lane) => {
      for (let at = Math.floor(left / bin) * bin; at < right; at += bin) {
        const [first, last] = [firstFrom(all.start, at), firstFrom(all.start, at + bin)]
        if (first === last) continue
        const x = ((all.start[first] ?? at) - left) / msPerPx
        pen.fillStyle = '#cde'
        pen.fillRect(x, lane * ROW + 8, 60, 22)
        pen.fillStyle = '#123'
        pen.fillText(
          last - first === 1 ? (all.items[first]?.label ?? '') : String(last - first),
          x + 4,
          lane * ROW + 24,
        )
      }
    })
    for (const at of extra) pen.fillRect((at - left) / msPerPx, 3 * ROW, 4, 22)
  }
  let tileStart = Number.NaN
  let tileLength = 0
  const setWindow = (nextStart: number, nextEnd: number): void => {
    const next = nextEnd - nextStart
    const fits = Math.abs(next / tileLength - 1) < 1e-9 && Math.abs(nextStart - tileStart) < next * (MARGIN - 0.1)
    from = nextStart
    length = next
    if (!fits) {
      tileStart = nextStart
      tileLength = next
      paint()
    }
    canvas.style.transform = `translateX(${((tileStart - from) / length - MARGIN) * host.clientWidth}px)`
  }
  setWindow(start, end)
  return {
    setWindow,
    append: (at) => {
      extra.push(itemAt(0, index.items[0]?.start ?? (at as never), at as never, 3).end)
      tileLength = 0
      setWindow(from, from + length)
    },
    drawn: painted(),
  }
}
