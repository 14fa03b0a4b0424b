import type { FeedItem } from './feedItem.ts'

/** What to tell a widget that shows one feed so that it shows another. */
export interface FeedChanges {
  readonly removed: readonly string[]
  readonly put: readonly FeedItem[]
}

/**
 * The least that turns `shown` into `wanted`: items that are not wanted any more, and items that are new or differ in
 * any field. Items that stay as they are appear in neither list, because touching one costs a layout.
 */
export function changes(shown: ReadonlyMap<string, FeedItem>, wanted: readonly FeedItem[]): FeedChanges {
  const keys = new Set(wanted.map((item) => item.key))
  return {
    removed: [...shown.keys()].filter((key) => !keys.has(key)),
    put: wanted.filter((item) => !same(shown.get(item.key), item)),
  }
}

function same(shown: FeedItem | undefined, wanted: FeedItem): boolean {
  if (shown === undefined) return false
  if (shown === wanted) return true
  // What is drawn tells two badges apart; the events themselves need not be compared.
  const { held: _shown, ...a } = shown
  const { held: _wanted, ...b } = wanted
  return Object.entries(a).every(([field, value]) => value === b[field as keyof typeof b])
}

/** The items that touch `from` to `to`; labels reach beyond their end, so give a margin on the left. */
export function within(items: readonly FeedItem[], from: number, to: number): readonly FeedItem[] {
  return items.filter((item) => item.end >= from && item.start <= to)
}
