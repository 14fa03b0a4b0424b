import { useEffect, useEffectEvent, useRef } from 'react'
import type { AxisTime } from '../../../shared/timeline/timeScale.ts'
import type { TimelineController } from './controller.ts'
import { createLayer, type Layer, type LayOut } from './layer.ts'
import { placeAt } from './viewport.ts'

interface StripProps {
  readonly controller: TimelineController | null
  readonly className: string | undefined
  readonly layOut: LayOut
  /** Pressed with the mouse at that place; whoever listens offers the same by key elsewhere. */
  readonly onPress?: (at: AxisTime) => void
}

/** A part of the timeline that moves with it: React says what lies there, the layer follows every frame. */
export function Strip({ controller, className, layOut, onPress }: StripProps) {
  const host = useRef<HTMLDivElement>(null)
  const layer = useRef<Layer | null>(null)

  const press = useEffectEvent(({ clientX }: MouseEvent, element: HTMLElement) => {
    if (controller !== null) onPress?.(placeAt(controller.viewport(), clientX - element.getBoundingClientRect().left))
  })

  useEffect(() => {
    const element = host.current
    if (element === null || controller === null) return
    const made = createLayer(element)
    layer.current = made
    const stop = controller.watch(made.show)
    const onClick = (click: MouseEvent) => press(click, element)
    element.addEventListener('click', onClick)
    return () => {
      stop()
      element.removeEventListener('click', onClick)
      layer.current = null
      made.destroy()
    }
  }, [controller])
  useEffect(() => {
    if (controller !== null) layer.current?.lay(layOut)
  }, [controller, layOut])

  return <div ref={host} className={className} aria-hidden="true" />
}
