import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react'
import styles from './LiveLayout.module.css'
import { keptShare, sharePerKey } from './split.ts'

interface LiveLayoutProps {
  readonly timeline: ReactNode
  readonly log: ReactNode
  readonly side: ReactNode
  readonly entry: ReactNode
}

const DEFAULT_SHARE = 0.62

/** How the user last set the border, for as long as the window is open. */
let rememberedShare = DEFAULT_SHARE

/** Timeline above log, a column beside them, the entry line below all. The border between the first two can be moved. */
export function LiveLayout({ timeline, log, side, entry }: LiveLayoutProps) {
  const main = useRef<HTMLDivElement>(null)
  const [share, setShare] = useState(rememberedShare)
  const put = (wanted: number) => {
    rememberedShare = keptShare(wanted, main.current?.clientHeight ?? 0)
    setShare(rememberedShare)
  }
  const onPointerMove = (move: PointerEvent<HTMLDivElement>) => {
    const box = main.current?.getBoundingClientRect()
    if (box === undefined || !move.currentTarget.hasPointerCapture(move.pointerId)) return
    put((move.clientY - box.top) / box.height)
  }
  const onKeyDown = (press: KeyboardEvent) => {
    const change = sharePerKey(press.key)
    if (change === null) return
    press.preventDefault()
    put(share + change)
  }
  return (
    <div className={styles.live}>
      <div
        ref={main}
        className={styles.main}
        style={{ gridTemplateRows: `minmax(150px, ${share}fr) 5px minmax(110px, ${1 - share}fr)` }}
      >
        {timeline}
        {/* biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved, this can */}
        <div
          role="separator"
          tabIndex={0}
          aria-label="Height of the timeline"
          aria-orientation="horizontal"
          aria-valuenow={Math.round(share * 100)}
          aria-valuemin={0}
          aria-valuemax={100}
          className={styles.border}
          onPointerDown={(down) => down.currentTarget.setPointerCapture(down.pointerId)}
          onPointerMove={onPointerMove}
          onDoubleClick={() => put(DEFAULT_SHARE)}
          onKeyDown={onKeyDown}
        />
        {log}
      </div>
      <div className={styles.side}>{side}</div>
      <div className={styles.entry}>{entry}</div>
    </div>
  )
}
