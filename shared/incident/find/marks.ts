import { foldWithPlaces } from './fold.ts'
import { type FindWord, placeOfWord } from './words.ts'

/** A piece of a text, in order; `hit` where it is one of the words searched for. The pieces together are the text. */
export interface MarkedPiece {
  readonly text: string
  readonly hit: boolean
  readonly from: number
}

/** Cuts a text where the words of a search stand in it, for marking. Words meant for people or tags mark nothing here. */
export function markWords(text: string, words: readonly FindWord[]): readonly MarkedPiece[] {
  const wanted = words.filter(({ place }) => place === 'anywhere')
  if (wanted.length === 0) return text === '' ? [] : [{ text, hit: false, from: 0 }]
  const folded = foldWithPlaces(text)
  const marked = new Set<number>()
  for (const { text: word } of wanted) {
    for (let at = placeOfWord(folded.text, word); at !== -1; at = placeOfWord(folded.text, word, at + 1)) {
      // A character that folds to several is marked whole.
      const last = folded.places[at + word.length - 1] ?? text.length
      const to = folded.places.find((place, index) => index >= at + word.length && place > last) ?? text.length
      for (let place = folded.places[at] ?? to; place < to; place += 1) marked.add(place)
    }
  }
  return piecesOf(text, marked)
}

function piecesOf(text: string, marked: ReadonlySet<number>): readonly MarkedPiece[] {
  const pieces: MarkedPiece[] = []
  let from = 0
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && marked.has(at) === marked.has(from)) continue
    pieces.push({ text: text.slice(from, at), hit: marked.has(from), from })
    from = at
  }
  return pieces
}
