import type { Completion, CompletionSource } from '@codemirror/autocomplete'
import { insertOnOwnLine } from './dataPlaces.ts'
import type { Insertion } from './proseMark.ts'

/** What `/` offers, by what is typed behind it; those that begin with it come first. */
export const offering =
  (insertions: () => readonly Insertion[]): CompletionSource =>
  (context) => {
    const typed = context.matchBefore(/(?<![^\s])\/[\p{L}\d ]{0,30}/u)
    const offered = insertions()
    if (typed === null || offered.length === 0) return null
    const asked = typed.text.slice(1).trim().toLowerCase()
    const found = offered.filter(({ label, also = '' }) => `${label} ${also}`.toLowerCase().includes(asked))
    const groups = [...new Set(found.map(({ group }) => group))]
    const begins = ({ label }: Insertion): boolean => label.toLowerCase().startsWith(asked)
    return {
      from: typed.from,
      filter: false,
      options: [...found.filter(begins), ...found.filter((one) => !begins(one))].map((one) =>
        optionFor(one, groups.indexOf(one.group)),
      ),
    }
  }

const optionFor = ({ label, detail, text, group, ownLine }: Insertion, rank: number): Completion => ({
  label,
  section: { name: group, rank },
  apply: ownLine === true ? (view, _completion, from, to) => insertOnOwnLine(view, from, to, text) : text,
  ...(detail === undefined ? {} : { detail }),
})
