import { type ComponentType, useEffect, useState } from 'react'

/** A view whose code is read when it is first shown, or ahead of that. */
export interface LateView {
  readonly View: ComponentType
  readonly readAhead: () => Promise<void>
}

/**
 * Not React's `lazy`: it puts off what had to wait for as long as anything else changes, without a limit. A view that takes
 * a second to draw, as that of a very long incident may, would never come up beside clocks that tick every second.
 */
export function lateView(read: () => Promise<ComponentType>): LateView {
  let known: ComponentType | null = null
  const readAhead = async () => {
    known ??= await read()
  }
  const View = () => {
    const [Shown, setShown] = useState<ComponentType | null>(() => known)
    useEffect(() => {
      if (Shown !== null) return
      let isOn = true
      const fail = (error: unknown) => () => {
        throw error
      }
      readAhead().then(
        () => isOn && setShown(() => known),
        (error: unknown) => isOn && setShown(fail(error)),
      )
      return () => {
        isOn = false
      }
    }, [Shown])
    return Shown === null ? null : <Shown />
  }
  return { View, readAhead }
}
