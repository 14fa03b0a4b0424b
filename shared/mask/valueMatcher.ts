/** A value found in a text, in UTF-16 units, with what it stands for. */
export interface FoundValue<T> {
  readonly from: number
  readonly to: number
  readonly means: T
}

/** What values go on with, by the code of the next sign; where a value ends, what it stands for. */
interface Branch<T> {
  readonly next: Map<number, Branch<T>>
  means: T | null
}

const SPACE = 32
const isWhite = (code: number): boolean =>
  code === SPACE || (code >= 9 && code <= 13) || (code >= 160 && /\s/.test(String.fromCharCode(code)))

/** One character without case: as long as it was, so that places stay. */
function plainCharacter(character: string): string {
  const upper = character.toUpperCase()
  const lower = (upper.length === character.length ? upper : character).toLowerCase()
  return lower.length === character.length ? lower : character
}

/** A text without case, each character where it was. Letters that differ by case alone are the same, also `ſ` and `S`. */
const withoutCase = (text: string): string =>
  ASCII.test(text)
    ? text.toLowerCase()
    : text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase()).replace(/\P{ASCII}/gu, plainCharacter)

const ASCII = /^\p{ASCII}*$/u

/**
 * Looks for values wherever they stand in a text, in any case, even inside of words; white space of any kind and length is
 * the same, as documents fold it. At each place the longest value counts; what stands wholly inside of another is passed
 * over, what goes on behind it is found, too. In order. However many values there are, it takes the same time.
 */
export function valueMatcher<T>(
  entries: readonly { readonly value: string; readonly means: T }[],
): (text: string) => readonly FoundValue<T>[] {
  const root: Branch<T> = { next: new Map(), means: null }
  for (const { value, means } of entries) {
    const plain = withoutCase(value.trim().replaceAll(/\s+/g, ' '))
    if (plain === '') continue
    let branch = root
    for (let at = 0; at < plain.length; at += 1) {
      const code = plain.charCodeAt(at)
      const next = branch.next.get(code) ?? { next: new Map(), means: null }
      branch.next.set(code, next)
      branch = next
    }
    branch.means = means
  }
  if (root.next.size === 0) return () => []

  /** Whether any value begins with two signs: nearly all of a text is passed over by this alone. Values begin with no space. */
  const pairs = new Uint8Array(128 * 128)
  for (const [first, { next, means }] of root.next) {
    if (first >= 128) continue
    if (means !== null || next.has(SPACE)) pairs.fill(1, first * 128, (first + 1) * 128)
    else for (const second of next.keys()) if (second < 128) pairs[first * 128 + second] = 1
  }
  const begins = (first: number, second: number): boolean =>
    first < 128 && second < 128 ? pairs[first * 128 + second] === 1 : root.next.has(first)

  return (text) => {
    const plain = withoutCase(text)
    const found: FoundValue<T>[] = []
    let furthest = 0
    for (let from = 0; from < plain.length; from += 1) {
      if (!begins(plain.charCodeAt(from), plain.charCodeAt(from + 1))) continue
      const longest = longestAt(root, plain, from)
      if (longest === null || longest.to <= furthest) continue
      found.push({ from, ...longest })
      furthest = longest.to
    }
    return found
  }
}

function longestAt<T>(root: Branch<T>, text: string, from: number): { readonly to: number; readonly means: T } | null {
  let longest: { to: number; means: T } | null = null
  let branch: Branch<T> | undefined = root
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    const white = isWhite(code)
    branch = branch.next.get(white ? SPACE : code)
    if (branch === undefined) break
    at += 1
    while (white && isWhite(text.charCodeAt(at))) at += 1
    if (branch.means !== null) longest = { to: at, means: branch.means }
  }
  return longest
}
