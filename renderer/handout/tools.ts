import type { HandoutData } from '../../shared/document/handout/handout.ts'
import { formatDateTime } from '../../shared/time/format.ts'
import type { Instant } from '../../shared/time/instant.ts'
import type { LaneKey } from '../../shared/timeline/model.ts'
import { type Phase, phaseSentence, phaseTitle } from '../../shared/timeline/phases.ts'
import { button, element } from './element.ts'

/** What the controls of the timeline ask for. */
export interface Asked {
  readonly zoom: (factor: number) => void
  readonly whole: () => void
  readonly phase: (phase: Phase) => void
  readonly hide: (hidden: ReadonlySet<LaneKey>) => void
  readonly knownAt: (at: Instant | null) => void
}

/** The row of buttons: how close, which stretch, and as it was known when. */
export function toolsOf(data: HandoutData, asked: Asked): HTMLElement {
  return element(
    'div',
    { class: 'tools' },
    element(
      'div',
      { role: 'group', 'aria-label': 'Zoom' },
      button('−', () => asked.zoom(1 / 1.6), { 'aria-label': 'Zoom out' }),
      button('+', () => asked.zoom(1.6), { 'aria-label': 'Zoom in' }),
      button('Whole', asked.whole),
      ...data.phases.map((phase) =>
        button(phaseTitle(phase), () => asked.phase(phase), { title: phaseSentence(phase) }),
      ),
    ),
    ...knownOf(data, asked),
  )
}

/** A slider over the moments at which something became known; its end is all that is known now. */
function knownOf(data: HandoutData, asked: Asked): readonly HTMLElement[] {
  const moments = [...new Set(data.events.map(({ from }) => from))].sort((a, b) => a - b)
  if (moments.length < 2) return []
  const words = (place: number) => {
    const at = moments[place]
    return at === undefined ? 'all that is known now' : formatDateTime(at, data.zone)
  }
  const slider = element('input', { type: 'range', min: 0, max: moments.length, step: 1, value: moments.length })
  const said = element('span', { 'aria-hidden': 'true', class: 'moment' }, words(moments.length))
  slider.setAttribute('aria-valuetext', words(moments.length))
  slider.addEventListener('input', () => {
    const place = Number(slider.value)
    said.textContent = words(place)
    slider.setAttribute('aria-valuetext', words(place))
    asked.knownAt(moments[place] ?? null)
  })
  return [element('div', { class: 'known' }, element('label', { class: 'known' }, 'As known at ', slider), said)]
}

/** Which kinds are shown: one box for each lane that holds something. */
export function kindsOf(data: HandoutData, asked: Asked): HTMLElement {
  const hidden = new Set<LaneKey>()
  const now = data.events.filter(({ until }) => until === null)
  const boxes = data.lanes.flatMap(({ id, label }) => {
    const count = now.filter(({ item }) => item.lane === id).length
    if (count === 0) return []
    const box = element('input', { type: 'checkbox', checked: true })
    box.addEventListener('change', () => {
      if (box.checked) hidden.delete(id)
      else hidden.add(id)
      asked.hide(new Set(hidden))
    })
    return [element('label', {}, box, `${label} (${count})`)]
  })
  return element('fieldset', { class: 'kinds' }, element('legend', {}, 'Kinds'), ...boxes)
}
