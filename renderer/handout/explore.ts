import { GUTTER } from '../../shared/document/figure/plan.ts'
import {
  covers,
  type Drawn,
  type Layout,
  layoutOf,
  placeOf,
  planOf,
  wholeScale,
} from '../../shared/document/handout/explorePlan.ts'
import type { HandoutData, HandoutEvent } from '../../shared/document/handout/handout.ts'
import { type Choice, type Step, shownOf, stepFrom } from '../../shared/document/handout/shown.ts'
import {
  fitted,
  mostZoom,
  moved,
  type View,
  WHOLE_WIDTH,
  wholeView,
  zoomedAt,
} from '../../shared/document/handout/zoom.ts'
import type { EventId } from '../../shared/ids.ts'
import type { Phase } from '../../shared/timeline/phases.ts'
import { cardContent, linesOf, listContent, placeCard } from './card.ts'
import { type Drawing, draw, type ShownMark, UNIT } from './drawing.ts'
import { button, element } from './element.ts'
import { onKeys } from './keys.ts'
import { onPointer } from './pointer.ts'
import { kindsOf, toolsOf } from './tools.ts'

const OPTION = 'explorer-option'
const HINT = 'explorer-hint'

/** A timeline that can be explored by pointer and keys. Needs nothing but its data. */
export function explore(data: HandoutData): HTMLElement {
  const scale = wholeScale(data)
  const most = mostZoom(scale)
  let choice: Choice = { at: null, hidden: new Set() }
  let shown = shownOf(data, choice)
  let view: View = wholeView(WHOLE_WIDTH)
  let layout: Layout | null = null
  let drawing: Drawing | null = null
  let painted: View | null = null
  let chosen: EventId | null = null
  let isOpen = false
  let waiting = false

  const card = element('div', {
    class: 'card passing',
    hidden: true,
    tabindex: -1,
    role: 'group',
    'aria-label': 'Event',
  })
  const picture = element('div', {})
  const options = element('div', {})
  const plot = element(
    'div',
    { class: 'plot', tabindex: 0, role: 'listbox', 'aria-label': 'Events of the timeline', 'aria-describedby': HINT },
    picture,
    options,
  )
  const frame = element('div', { class: 'frame' }, plot, card)
  const status = element('p', { class: 'hint', role: 'status' })

  const drawn = (): Drawn => ({
    data,
    scale,
    items: shown.map(({ item }) => item),
    hidden: choice.hidden,
    phases: choice.at === null ? data.phases : [],
  })

  const paint = () => {
    waiting = false
    if (view.width <= 0) return
    if (painted !== view) repaint()
    drawing?.choose(chosen)
    if (!card.hidden && chosen !== null) showChosen()
  }
  const repaint = () => {
    const now = drawn()
    if (layout === null || !covers(layout, view)) layout = layoutOf(now, view)
    const used = new Set(shown.map(({ item }) => item.lane))
    const empty = new Set(data.lanes.map(({ id }) => id).filter((id) => !used.has(id)))
    drawing = draw(planOf(now, layout, view), view, data, empty)
    painted = view
    picture.replaceChildren(drawing.svg)
  }
  const paintSoon = () => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => {
      if (waiting) paint()
    })
  }
  const look = (next: View) => {
    if (next.zoom !== view.zoom) layout = null
    view = next
    paintSoon()
  }
  const chooseAgain = (next: Choice) => {
    choice = next
    shown = shownOf(data, choice)
    layout = null
    painted = null
    if (!shown.some(({ item }) => item.id === chosen)) choose(null)
    else say()
    paintSoon()
  }

  /** What a screen reader hears of the event that is chosen: its place among all, and every word. */
  const say = () => {
    const place = shown.findIndex(({ item }) => item.id === chosen)
    const event = shown[place]
    plot.removeAttribute('aria-activedescendant')
    options.replaceChildren()
    status.textContent = `${shown.length} of ${new Set(data.events.map(({ item }) => item.id)).size} events shown.`
    if (event === undefined) return
    const option = { id: OPTION, class: 'spoken', role: 'option', 'aria-selected': 'true' }
    const place1 = { 'aria-posinset': place + 1, 'aria-setsize': shown.length }
    options.append(element('div', { ...option, ...place1 }, linesOf(event).join('. ')))
    plot.setAttribute('aria-activedescendant', OPTION)
  }

  const choose = (id: EventId | null) => {
    chosen = id
    isOpen = false
    card.hidden = true
    say()
    paintSoon()
  }

  const bringIntoView = ({ item }: HandoutEvent) => {
    const [left, right] = placeOf(item, scale).map((x) => x * view.zoom)
    if (left === undefined || right === undefined) return
    const isSeen = right > view.left + 12 && left < view.left + view.width - 12
    if (!isSeen) look(moved(view, left - view.left - view.width / 2))
  }

  const step = (to: Step) => {
    const event = stepFrom(shown, data.lanes, chosen, to)
    if (event === null) return
    choose(event.item.id)
    bringIntoView(event)
    fill(card, [event])
    paint()
  }

  const eventsOf = ({ mark }: ShownMark): readonly HandoutEvent[] => {
    const ids = new Set(mark.items.map(({ id }) => id))
    return shown.filter(({ item }) => ids.has(item.id))
  }

  const beside = (mark: ShownMark) => {
    const px = frame.clientWidth / (GUTTER + view.width)
    const left = Math.max(mark.left, GUTTER) * px
    placeCard(card, frame, left, mark.top * px, (mark.top + 19) * px)
  }
  const markOfChosen = () => drawing?.marks.find((one) => one.mark.items.some(({ id }) => id === chosen))
  const showChosen = () => {
    const mark = markOfChosen()
    if (mark !== undefined) beside(mark)
  }

  const open = () => {
    if (waiting) paint()
    const event = shown.find(({ item }) => item.id === chosen)
    const mark = markOfChosen()
    if (event === undefined) return
    const others = (mark?.mark.items.length ?? 1) - 1
    const look =
      mark === undefined || others === 0 ? [] : [button(`Look closer at it and ${others} more`, () => closer(mark))]
    hold([...cardContent([event]), ...look])
  }
  /** A card that stays, with the focus in it, until it is closed. */
  const hold = (content: readonly HTMLElement[]) => {
    isOpen = true
    card.replaceChildren(...content, button('Close', shut))
    card.classList.remove('passing')
    card.hidden = false
    card.scrollTop = 0
    showChosen()
    card.focus({ preventScroll: true })
  }
  const shut = () => {
    const hadFocus = card.contains(document.activeElement)
    isOpen = false
    card.hidden = true
    if (hadFocus) plot.focus({ preventScroll: true })
  }

  const markAt = (target: EventTarget | null): ShownMark | null =>
    drawing?.marks.find(({ shape }) => target instanceof Node && shape.contains(target)) ?? null

  const press = (target: EventTarget | null) => {
    const mark = markAt(target)
    if (mark === null) return shut()
    const events = eventsOf(mark)
    const [first] = events
    if (first === undefined) return
    if (events.length === 1) openEvent(first.item.id)
    else closer(mark)
  }

  const openEvent = (id: EventId) => {
    choose(id)
    paint()
    open()
  }

  /** What lies too close together is spread over the view; where no zoom tells it apart, it is listed. */
  const closer = (one: ShownMark) => {
    const places = one.mark.items.map((item) => placeOf(item, scale)[0])
    const next = fitted(view, Math.min(...places), Math.max(...places), most)
    const events = eventsOf(one)
    if (!one.mark.items.some(({ id }) => id === chosen)) choose(one.mark.items[0].id)
    if (next.zoom > view.zoom * 1.01) {
      shut()
      return look(next)
    }
    paint()
    hold(listContent(events, ({ item }) => openEvent(item.id)))
  }

  const point = (target: EventTarget | null) => {
    if (isOpen) return
    const mark = markAt(target)
    if (mark === null) {
      card.hidden = true
      return
    }
    fill(card, eventsOf(mark))
    beside(mark)
  }

  const zoom = (factor: number, x = view.width / 2) => look(zoomedAt(view, factor, x, most))
  const whole = () => look(wholeView(view.width))
  const unitsOf = (pixels: number) => (pixels * (GUTTER + view.width)) / Math.max(1, frame.clientWidth)

  onPointer(plot, {
    zoom: (factor, x) => {
      const before = view
      look(zoomedAt(view, factor, Math.max(0, unitsOf(x) - GUTTER), most))
      return view.zoom !== before.zoom
    },
    pan: (by) => {
      card.hidden = card.hidden || !isOpen
      look(moved(view, unitsOf(by)))
    },
    press,
    point,
  })
  onKeys(plot, { step, open, shut, zoom, whole, pan: (share) => look(moved(view, view.width * share)) })
  card.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    shut()
  })

  new ResizeObserver(() => {
    const width = frame.clientWidth / UNIT - GUTTER - 4
    if (width <= 0 || Math.abs(width - view.width) < 0.5) return
    const isWhole = view.zoom <= view.width / WHOLE_WIDTH
    view = isWhole ? wholeView(width) : moved({ ...view, width, zoom: Math.max(view.zoom, width / WHOLE_WIDTH) }, 0)
    layout = null
    paintSoon()
  }).observe(frame)

  const asked = {
    zoom,
    whole,
    phase: ({ start, end }: Phase) => look(fitted(view, scale.x(start), scale.x(end), most)),
    hide: (hidden: Choice['hidden']) => chooseAgain({ ...choice, hidden }),
    knownAt: (at: Choice['at']) => chooseAgain({ ...choice, at }),
  }
  say()
  const hint = 'Arrow keys go from event to event, Enter shows all of it, + and − zoom, Shift and arrow keys move.'
  return element(
    'section',
    { class: 'explorer', 'aria-label': 'Timeline to explore' },
    toolsOf(data, asked),
    kindsOf(data, asked),
    frame,
    element('p', { class: 'hint', id: HINT }, hint),
    status,
  )
}

/** What is pointed at, or stepped to: gone with the next. */
function fill(card: HTMLElement, events: readonly HandoutEvent[]): void {
  card.replaceChildren(...cardContent(events))
  card.classList.add('passing')
  card.hidden = events.length === 0
}
