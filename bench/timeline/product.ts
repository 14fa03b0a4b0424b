import { createTimelineController } from '../../renderer/features/timeline/controller.ts'
import type { EventId } from '../../shared/ids.ts'
import { instant } from '../../shared/time/instant.ts'
import type { TimelineModel } from '../../shared/timeline/model.ts'
import { axisTime, REAL_TIME } from '../../shared/timeline/timeScale.ts'
import { itemAt } from './data.ts'
import { painted, type Subject } from './subject.ts'

/** The product's own controller with its index, as the window uses it; a live entry is one more item of the picture. */
export function product(host: HTMLElement, first: TimelineModel, start: number, end: number): Subject {
  const keyMoments: ReadonlySet<EventId> = new Set()
  const rest = { scale: REAL_TIME, keyMoments }
  let model = first
  const controller = createTimelineController(host, {
    ...rest,
    model,
    window: { start: instant(start), end: instant(end) },
    mode: 'free',
    onWindow: () => undefined,
    onSelect: () => undefined,
    describe: () => '',
    onAdd: () => undefined,
    retime: () => null,
  })
  /** Halving, so that what is measured is not the bench's own search. */
  const placeOf = (at: number): number => {
    let [from, to] = [0, model.items.length]
    while (from < to) {
      const middle = (from + to) >>> 1
      if ((model.items[middle]?.start ?? at) <= at) from = middle + 1
      else to = middle
    }
    return from
  }
  return {
    setWindow: (from, to) => controller.show({ start: axisTime(from), end: axisTime(to) }, false),
    append: (at) => {
      const index = placeOf(at)
      const entry = itemAt(1e9 + model.items.length, instant(at), instant(at), 3)
      model = { ...model, items: model.items.toSpliced(index, 0, entry) }
      controller.setModel({ ...rest, model })
    },
    drawn: painted(),
  }
}
