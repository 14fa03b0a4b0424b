import '../../renderer/ui/tokens.css'
import { canvasTile } from './canvasTile.ts'
import { BEGAN, events, LENGTH } from './data.ts'
import { product } from './product.ts'
import { rawVis } from './rawVis.ts'
import { redrawn } from './redrawn.ts'
import { nextFrame, painted, type Subject } from './subject.ts'

const SUBJECTS = { product, redrawn, raw: rawVis, empty: rawVis, canvas: canvasTile } as const
export type SubjectName = keyof typeof SUBJECTS

const MIDDLE = BEGAN + LENGTH / 2

const memory = (): number => {
  ;(globalThis as { gc?: () => void }).gc?.()
  return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 1e6
}

/** Until another item is in the picture: an element that stands for one. The widget draws other things anew each time. */
const added = (host: HTMLElement): Promise<void> =>
  new Promise((resolve) => {
    const observer = new MutationObserver((changes) => {
      const isItem = (node: Node): boolean => node instanceof HTMLElement && node.matches('.vis-item')
      if (!changes.some(({ addedNodes }) => [...addedNodes].some(isItem))) return
      observer.disconnect()
      resolve()
    })
    observer.observe(host, { subtree: true, childList: true })
  })

function openBench() {
  const host = document.createElement('div')
  host.style.cssText = 'position: absolute; left: 0; top: 0; width: 1260px; height: 700px; overflow: hidden'
  document.body.append(host)
  let subject: Subject | null = null
  let view = 0
  const frames: number[] = []
  let watching = false

  const use = (): Subject => {
    if (subject === null) throw new Error('nothing is mounted')
    return subject
  }
  const home = async (): Promise<void> => {
    use().setWindow(MIDDLE - view / 2, MIDDLE + view / 2)
    await new Promise((resolve) => setTimeout(resolve, 300))
    await painted()
  }
  /** One change in each frame, each marked for the trace, until the time is over. */
  const drive = async (count: number, budgetMs: number, step: (frame: number) => void): Promise<number> => {
    const until = performance.now() + budgetMs
    let frame = 0
    for (; frame < count && performance.now() < until; frame++) {
      performance.mark('bench-frame')
      step(frame)
      await painted()
    }
    performance.mark('bench-end')
    return frame
  }

  return {
    /** Time to the first painted picture, and what it added to the heap. */
    mount: async (name: SubjectName, count: number, hours: number) => {
      const model = events(name === 'empty' ? 0 : count)
      view = hours * 3_600_000
      const before = memory()
      await nextFrame()
      await new Promise((resolve) => setTimeout(resolve))
      performance.mark('bench-frame')
      const began = performance.now()
      subject = SUBJECTS[name](host, model, MIDDLE - view / 2, MIDDLE + view / 2)
      await subject.drawn
      const firstDraw = performance.now() - began
      performance.mark('bench-end')
      await new Promise((resolve) => setTimeout(resolve, 300))
      return { firstDraw, heap: memory() - before, nodes: host.querySelectorAll('*').length }
    },
    pan: (count: number, budgetMs: number) =>
      drive(count, budgetMs, (frame) => {
        const turn = frame % 120
        const by = (turn < 60 ? turn : 120 - turn) * view * 0.01
        use().setWindow(MIDDLE - view / 2 + by, MIDDLE + view / 2 + by)
      }),
    zoom: (count: number, budgetMs: number) =>
      drive(count, budgetMs, (frame) => {
        const closer = frame < count / 2 ? frame : count - frame
        const length = Math.max(60_000, LENGTH * 0.955 ** closer)
        use().setWindow(MIDDLE - length / 2, MIDDLE + length / 2)
      }),
    /** Shows again what was shown at first, and waits until all of it is drawn. */
    home,
    append: async (count: number) => {
      await home()
      const times: number[] = []
      let seen = 0
      let changed = false
      const observer = new MutationObserver(() => {
        changed = true
      })
      observer.observe(host, { subtree: true, childList: true, characterData: true })
      for (let n = 0; n < count; n++) {
        await nextFrame()
        await new Promise((resolve) => setTimeout(resolve, 5))
        changed = false
        performance.mark('bench-frame')
        const began = performance.now()
        use().append(Math.round(MIDDLE - view / 2 + (view * ((n * 37) % count)) / count))
        await painted()
        times.push(performance.now() - began)
        if (changed) seen++
      }
      performance.mark('bench-end')
      observer.disconnect()
      return { times, seen }
    },
    /** From the last turn of the wheel to the picture of another level, with the pause that is waited for. */
    swap: async (count: number) => {
      const times: number[] = []
      for (let n = 0; n < count; n++) {
        const length = n % 2 === 0 ? view / 8 : view
        const began = performance.now()
        use().setWindow(MIDDLE - length / 2, MIDDLE + length / 2)
        await added(host)
        await painted()
        times.push(performance.now() - began)
        await new Promise((resolve) => setTimeout(resolve, 300))
      }
      return times
    },
    /** Time stamps of all frames from now on, each marked for the trace. */
    watch: () => {
      frames.length = 0
      watching = true
      const next = (time: number) => {
        frames.push(time)
        performance.mark('bench-frame')
        if (watching) requestAnimationFrame(next)
      }
      requestAnimationFrame(next)
    },
    watched: () => {
      watching = false
      performance.mark('bench-end')
      return frames.slice()
    },
    nodes: () => host.querySelectorAll('*').length,
  }
}

export type BenchPage = ReturnType<typeof openBench>
;(globalThis as unknown as { bench: BenchPage }).bench = openBench()
