import { ArrowRight, Eye, LogOut, Pause, Play, RotateCcw } from 'lucide-react'
import type { Drill, DrillSpeed } from '../../../shared/drill/drill.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { formatDate, formatTime } from '../../../shared/time/format.ts'
import { zoneLabel } from '../../../shared/time/zones.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Switch } from '../../ui/Switch.tsx'
import styles from './DrillScreen.module.css'

const SPEEDS: readonly { readonly id: `${DrillSpeed}`; readonly label: string }[] = [
  { id: '0', label: 'Step' },
  { id: '1', label: '1×' },
  { id: '10', label: '10×' },
  { id: '60', label: '60×' },
]

const SPEED_OF: Readonly<Record<`${DrillSpeed}`, DrillSpeed>> = { '0': 0, '1': 1, '10': 10, '60': 60 }

interface DrillHeaderProps {
  /** As far as it is shown: its real title gives the ending away. */
  readonly incident: Incident
  readonly drill: Drill
  readonly isOver: boolean
  readonly onStep: () => void
  readonly onPause: () => void
}

/** The clock of the drill and what moves it. */
export function DrillHeader({ incident, drill, isOver, onStep, onPause }: DrillHeaderProps) {
  const zone = useApp((app) => app.displayZone)
  const setDrill = useApp((app) => app.setDrill)
  const restart = useApp((app) => app.restartDrill)
  const leave = useApp((app) => app.leaveDrill)
  const { clock, speed, isRevealed, showsTeam } = drill
  return (
    <header className={styles.header}>
      <div className={styles.row}>
        <Pill tone="warn">Drill</Pill>
        <h1 className={styles.title}>{incident.title}</h1>
        <span className={styles.note}>An exercise. Nothing here is written to the record.</span>
        <Button icon={<LogOut aria-hidden />} onPress={leave}>
          Leave the drill
        </Button>
      </div>
      <div className={styles.row}>
        <span className={styles.clock} role="timer" aria-label="Clock of the drill">
          {formatTime(clock, zone)}
          <small>
            {' '}
            {zoneLabel(zone, clock)} · {formatDate(clock, zone)}
          </small>
        </span>
        {isRevealed ? (
          <span className={styles.acts}>
            <Button icon={<RotateCcw aria-hidden />} onPress={restart}>
              Begin again
            </Button>
          </span>
        ) : (
          <span className={styles.acts}>
            <SegmentedControl
              label="Speed of the clock"
              segments={SPEEDS}
              value={`${speed}`}
              onChange={(next) => setDrill({ ...drill, speed: SPEED_OF[next] })}
            />
            <Button
              icon={speed === 0 ? <Play aria-hidden /> : <Pause aria-hidden />}
              isDisabled={isOver}
              onPress={onPause}
            >
              {speed === 0 ? 'Let it run' : 'Pause'} <Kbd keys="Space" boxed />
            </Button>
            <Button icon={<ArrowRight aria-hidden />} isDisabled={isOver} onPress={onStep}>
              Next event <Kbd keys="N" boxed />
            </Button>
            <Switch isSelected={showsTeam} onChange={(is) => setDrill({ ...drill, showsTeam: is })}>
              Show what the team did
            </Switch>
            <Button
              variant="primary"
              icon={<Eye aria-hidden />}
              onPress={() => setDrill({ ...drill, speed: 0, isRevealed: true })}
            >
              Reveal
            </Button>
          </span>
        )}
      </div>
    </header>
  )
}
