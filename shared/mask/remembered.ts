/**
 * `answer`, worked out once for each text: a log is looked through again after every change, and nearly all of it is as it
 * was. Keeps texts of at most twice as many characters as `most`: those that nobody asked for lately are forgotten.
 */
export function remembered<T>(answer: (text: string) => T, most: number): (text: string) => T {
  let lately = new Map<string, T>()
  let before = new Map<string, T>()
  let characters = 0
  const keep = (text: string, known: T): T => {
    if (characters + text.length > most) {
      before = lately
      lately = new Map()
      characters = 0
    }
    lately.set(text, known)
    characters += text.length
    return known
  }
  return (text) => {
    const known = lately.get(text)
    if (known !== undefined) return known
    const older = before.get(text)
    return keep(text, older === undefined ? answer(text) : older)
  }
}
