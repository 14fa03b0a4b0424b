import { DataSet } from 'vis-data/esnext'
import { type DataGroup, type DataItem, Timeline } from 'vis-timeline/esnext'
import look from 'vis-timeline/styles/vis-timeline-graph2d.min.css?inline'
import type { TimelineModel } from '../../shared/timeline/model.ts'
import { painted, type Subject } from './subject.ts'

/** vis-timeline as its documentation uses it, but without the second that it stays invisible; all items, or none. */
export function rawVis(host: HTMLElement, model: TimelineModel, start: number, end: number): Subject {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(look)
  document.adoptedStyleSheets = [sheet]
  for (const ours of document.styleSheets) ours.disabled = true
  const element = (text: string) => {
    const span = document.createElement('span')
    span.textContent = text
    return span
  }
  const items = new DataSet<DataItem, 'id'>(
    model.items.map((item) => ({
      id: item.id,
      group: item.lane,
      content: item.label,
      start: item.start,
      ...(item.shape === 'span' ? { end: item.end, type: 'range' } : { type: 'point' }),
    })),
  )
  const groups = new DataSet<DataGroup, 'id'>(model.lanes.map(({ id, label }) => ({ id, content: label })))
  let added = 0
  let ready: () => void = () => undefined
  const complete = new Promise<void>((resolve) => {
    ready = resolve
  })
  const timeline = new Timeline(host, items, groups, {
    start,
    end,
    height: host.clientHeight,
    verticalScroll: true,
    orientation: 'top',
    rollingMode: { follow: false, offset: 0.5 },
    template: (item: DataItem) => element(String(item.content)),
    onInitialDrawComplete: () => ready(),
  })
  return {
    setWindow: (from, to) => timeline.setWindow(from, to, { animation: false }),
    append: (at) => {
      added++
      items.add({ id: `added-${added}`, group: 'actions', content: 'One more', start: at, type: 'point' })
    },
    drawn: complete.then(painted),
  }
}
