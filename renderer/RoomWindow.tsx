import { useEffect, useState } from 'react'
import type { RoomView } from '../shared/review/room.ts'
import { ROOM_COMMANDS, type RoomCommand } from '../shared/roomIpc.ts'
import { api } from './api.ts'
import { RoomHeader } from './features/room/RoomHeader.tsx'
import { RoomStageView } from './features/room/RoomStageView.tsx'
import { useRoomZoom } from './features/room/useRoomZoom.ts'
import { keyCommands } from './keys.ts'
import styles from './RoomWindow.module.css'
import { BrandMark } from './ui/BrandMark.tsx'

/** What everybody looks at. It is given what to show, and knows nothing else of the incident. */
export function RoomWindow() {
  const [view, setView] = useState<RoomView | null>(null)
  useEffect(() => {
    const stop = api.onRoomView(setView)
    void api.roomView().then((held) => setView((now) => now ?? held))
    return stop
  }, [])
  useEffect(() => {
    document.documentElement.dataset.theme = view?.theme ?? 'dark'
  }, [view?.theme])
  useEffect(() => {
    document.title = 'Faultline: the room'
  }, [])
  const zoom = useRoomZoom()
  useEffect(() => document.documentElement.style.setProperty('--zoom', String(zoom)), [zoom])
  useRoomKeys()

  if (view === null) {
    return (
      <main className={styles.waiting} aria-label="The room">
        <BrandMark />
        <p>The review goes on in a moment.</p>
      </main>
    )
  }
  return (
    <div className={styles.room}>
      <RoomHeader view={view} />
      <main className={styles.stage} aria-label="The room">
        <RoomStageView stage={view.stage} />
      </main>
    </div>
  )
}

/** The facilitator may stand at the projector: their keys work here too, and those of a presenter's remote. */
const REMOTE: Readonly<Record<string, RoomCommand>> = { PageDown: 'nextEvent', PageUp: 'previousEvent' }

function useRoomKeys(): void {
  useEffect(() => {
    const onKeyDown = (press: KeyboardEvent) => {
      if (press.key === 'F11') {
        press.preventDefault()
        void api.toggleRoomFullScreen()
        return
      }
      const asked = REMOTE[press.key] ?? keyCommands(press).find(isRoomCommand)
      if (asked === undefined) return
      press.preventDefault()
      void api.tellFacilitator(asked)
    }
    const onDoubleClick = () => void api.toggleRoomFullScreen()
    window.addEventListener('keydown', onKeyDown)
    window.addEventListener('dblclick', onDoubleClick)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      window.removeEventListener('dblclick', onDoubleClick)
    }
  }, [])
}

const isRoomCommand = (name: string): name is RoomCommand => ROOM_COMMANDS.some((one) => one === name)
