import { iconOf } from '../../../shared/timeline/icons.ts'
import { classNames } from '../classNames.ts'
import { Shape } from '../KindIcon.tsx'
import { kindColour } from '../kindColour.ts'
import styles from './StripView.module.css'
import type { ShownMark } from './shownMarks.ts'

interface StripMarkViewProps {
  readonly shown: ShownMark
  readonly isCurrent: boolean
}

export function StripMarkView({ shown: { mark, room }, isCurrent }: StripMarkViewProps) {
  const { kind, state, shape, misleading, start, end, label } = mark
  const colour = `var(${misleading ? '--k-note' : kindColour(kind)})`
  const words =
    room === 0 ? null : (
      <span className={styles.words} style={{ maxWidth: room }}>
        {label}
      </span>
    )
  if (shape === 'span') {
    const look = classNames(styles.span, misleading && styles.misleading, isCurrent && styles.current)
    const place = { left: `${Math.max(0, start) * 100}%`, right: `${(1 - Math.min(1, end)) * 100}%` }
    return (
      <span className={look} style={{ ...place, color: colour }}>
        {words}
      </span>
    )
  }
  return (
    <span
      className={classNames(styles.point, isCurrent && styles.current)}
      style={{ left: `${start * 100}%`, color: colour }}
    >
      <Shape name={iconOf(kind, state)} size={9} />
      {words}
    </span>
  )
}
