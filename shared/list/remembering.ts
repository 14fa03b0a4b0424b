/**
 * `make`, for things that are never changed and are asked about again and again: made once for each, and kept for as long
 * as the thing itself is in use.
 */
export function remembering<T extends object, Made>(make: (of: T) => Made): (of: T) => Made {
  const known = new WeakMap<T, { readonly made: Made }>()
  return (of) => {
    const before = known.get(of) ?? { made: make(of) }
    known.set(of, before)
    return before.made
  }
}
