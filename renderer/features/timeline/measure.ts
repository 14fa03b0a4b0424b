/** In pixels; `visFrame.css` repeats it. */
export const LABEL_COLUMN = 112

/** Rows are as tall as lets all of them be seen; when none does, they scroll. */
export const ROW_HEIGHTS = [36, 32, 28, 26] as const

const LABEL_FONT = '500 11.5px "Inter Variable", Inter, system-ui, sans-serif'

const known = new Map<string, number>()
const context = document.createElement('canvas').getContext('2d')

/** How wide words are on the timeline. Remembered, because the same labels are laid out at every scale. */
export function widthOf(text: string): number {
  const remembered = known.get(text)
  if (remembered !== undefined) return remembered
  if (context === null) return text.length * 6
  context.font = LABEL_FONT
  const width = Math.ceil(context.measureText(text).width) + 1
  if (known.size > 20_000) known.clear()
  known.set(text, width)
  return width
}
