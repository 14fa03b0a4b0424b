/** A private character: it is taken out of every template and every value, so that only tags can write it. */
const MARK = '\ue000'

/** What a tag leaves in the Markdown: the number of its use, on a line of its own. */
export const markOf = (use: number): string => `\n\n${MARK}${use}${MARK}\n\n`

export const withoutMarks = (text: string): string => text.replaceAll(MARK, '')

/** A stretch of Markdown between two tags, or the number of a tag. */
export type Stretch =
  | { readonly kind: 'markdown'; readonly text: string }
  | { readonly kind: 'use'; readonly use: number }

/** Markdown with marks, in order. Stretches of white space are left out. */
export function stretchesOf(rendered: string): readonly Stretch[] {
  return rendered.split(MARK).flatMap((part, place): readonly Stretch[] => {
    if (place % 2 === 1) return [{ kind: 'use', use: Number(part) }]
    return part.trim() === '' ? [] : [{ kind: 'markdown', text: part }]
  })
}
