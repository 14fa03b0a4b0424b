/** Whether two values of a field say the same, so that writing one over the other would change nothing. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keys = Object.keys(a)
  if (Array.isArray(a) !== Array.isArray(b) || keys.length !== Object.keys(b).length) return false
  const left = new Map(Object.entries(a))
  const right = new Map(Object.entries(b))
  return keys.every((key) => right.has(key) && sameValue(left.get(key), right.get(key)))
}
