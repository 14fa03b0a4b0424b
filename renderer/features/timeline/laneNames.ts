import type { Feed } from '../../../shared/timeline/feed/feedItem.ts'

/** The names of the lanes, each as high as its rows, with a line under it. Names are users' words: text, never markup. */
export function putLaneNames(parent: HTMLElement, lanes: Feed['lanes']): void {
  parent.replaceChildren(
    ...lanes.map(({ label, rows }) => {
      const lane = document.createElement('div')
      const name = document.createElement('span')
      lane.className = 'fl-lane'
      lane.style.setProperty('--rows', String(rows))
      name.textContent = label
      name.title = label
      lane.append(name)
      return lane
    }),
  )
}
