import { useEffect, useRef } from 'react'
import type { TimelineController } from './controller.ts'
import { createLayer, type Layer, type LayOut } from './layer.ts'

interface StripProps {
  readonly controller: TimelineController | null
  readonly className: string | undefined
  readonly layOut: LayOut
}

/** A part of the timeline that moves with it: React says what lies there, the layer follows every frame. */
export function Strip({ controller, className, layOut }: StripProps) {
  const host = useRef<HTMLDivElement>(null)
  const layer = useRef<Layer | null>(null)

  useEffect(() => {
    const element = host.current
    if (element === null || controller === null) return
    const made = createLayer(element)
    layer.current = made
    const stop = controller.watch(made.show)
    return () => {
      stop()
      layer.current = null
      made.destroy()
    }
  }, [controller])
  useEffect(() => {
    if (controller !== null) layer.current?.lay(layOut)
  }, [controller, layOut])

  return <div ref={host} className={className} aria-hidden="true" />
}
