import type { HypothesisState } from '../../shared/incident/event.ts'
import type { EventKind } from '../../shared/incident/kinds.ts'
import { ICON_STROKE_WIDTH, ICONS, type IconName, iconOf } from '../../shared/timeline/icons.ts'
import { kindColour } from './kindColour.ts'

interface ShapeProps {
  readonly name: IconName
  readonly size?: number
  /** A CSS colour; the text's own when left out. */
  readonly colour?: string
}

/** One icon of the shared table. Decoration: whoever uses it says the kind in words as well. */
export function Shape({ name, size = 16, colour = 'currentColor' }: ShapeProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" style={{ color: colour, flex: 'none' }}>
      {ICONS[name].map((stroke) => (
        <path
          key={stroke.d}
          d={stroke.d}
          fill={stroke.filled === true ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth={ICON_STROKE_WIDTH}
          strokeLinecap="round"
          strokeLinejoin="round"
          {...(stroke.dash === undefined ? {} : { strokeDasharray: stroke.dash })}
        />
      ))}
    </svg>
  )
}

interface KindIconProps {
  readonly kind: EventKind
  /** For a hypothesis, what became of it. */
  readonly state?: HypothesisState | null
  readonly size?: number
  /** In the colour of the text instead of the kind's own. */
  readonly plain?: boolean
}

/** A ruled-out hypothesis has lost its colour: its shape says the rest. */
export function KindIcon({ kind, state = null, size = 16, plain = false }: KindIconProps) {
  const colour = kind === 'hypothesis' && state === 'ruledOut' ? '--k-note' : kindColour(kind)
  return <Shape name={iconOf(kind, state)} size={size} colour={plain ? 'currentColor' : `var(${colour})`} />
}
