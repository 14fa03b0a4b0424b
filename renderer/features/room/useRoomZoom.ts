import { useEffect, useState } from 'react'

/** How much larger than at a desk: what stands there at 11 pixels is read from the back of the room at 20. */
const PROJECTED = 1.8

const zoomNow = (): number => PROJECTED * Math.min(window.innerWidth / 1920, window.innerHeight / 1080)

/** How much what a desk shows too is magnified in this window. */
export function useRoomZoom(): number {
  const [zoom, setZoom] = useState(zoomNow)
  useEffect(() => {
    const measure = () => setZoom(zoomNow())
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])
  return zoom
}
