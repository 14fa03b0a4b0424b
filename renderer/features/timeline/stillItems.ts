import type { Timeline } from 'vis-timeline/esnext'

/** The widget's own kinds of items, as far as ours change them; its types do not tell of them. */
interface Item {
  readonly dom: { readonly dot?: HTMLElement }
  _createDomElement(): void
}
interface ItemKind {
  new (...all: never): Item
}
interface ItemSet {
  readonly constructor: { readonly types: Record<string, ItemKind | undefined> }
}

/** As high as items are, by the style sheets. */
const HEIGHT = 24
/** So wide that a point is drawn, however far to the left its words begin: what is drawn is chosen by the feed. */
const WIDTH = 1e9
const SIZES = {
  dot: { width: 0, height: 0 },
  point: { width: WIDTH, height: HEIGHT },
  box: { height: HEIGHT },
  content: { width: 0, height: HEIGHT },
}

export const STILL_RANGE = 'fl-range'
export const STILL_POINT = 'fl-point'

/**
 * Teaches the widget two kinds of items that are neither measured nor put anywhere by it. It would measure each that is
 * added and put all of them anew at every change, each time to where it reckons them, so that the page is laid out twice.
 */
export function addStillItems(timeline: Timeline): void {
  const { types } = (timeline as unknown as { readonly itemSet: ItemSet }).itemSet.constructor
  types[STILL_RANGE] ??= stilled(types.range)
  types[STILL_POINT] ??= stilled(types.point)
}

function stilled(kind: ItemKind | undefined): ItemKind {
  if (kind === undefined) throw new Error('The timeline widget no longer knows ranges and points')
  return class extends kind {
    override _createDomElement() {
      super._createDomElement()
      // The mark of a point is ours: the widget's own would only be one more element.
      this.dom.dot?.remove()
    }
    repositionX() {
      // Where it lies is ours to say.
    }
    repositionY() {
      // Its row comes from the style sheet.
    }
    _getDomComponentsSizes() {
      return SIZES
    }
  }
}
