import type { Incident } from '../../../shared/incident/incident.ts'
import { stepsOf } from '../../../shared/review/steps.ts'
import { useApp, useCommand } from '../../store/useApp.ts'
import type { Walk } from '../../store/useWalk.ts'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { knownSoFarWords } from './knownSoFarWords.ts'
import styles from './WalkTools.module.css'

interface WalkToolsProps {
  readonly incident: Incident
  readonly walk: Walk
}

/** Which events are walked through, and how much of them is shown. */
export function WalkTools({ incident, walk: { filter, seen, knownUntil } }: WalkToolsProps) {
  const setFilter = useApp((app) => app.setStepFilter)
  const fog = useApp((app) => app.fog)
  const setFog = useApp((app) => app.setFog)
  const isZoomed = useApp((app) => app.isZoomed)
  const setZoomed = useApp((app) => app.setZoomed)
  useCommand('toggleFog', () => setFog(!fog))
  useCommand('zoomToPhase', () => setZoomed(!isZoomed))
  return (
    <div className={styles.tools}>
      <SegmentedControl
        label="Which events"
        segments={[
          { id: 'starred', label: `Starred ${stepsOf(incident, 'starred').length}` },
          { id: 'pivots', label: `Pivots ${stepsOf(incident, 'pivots').length}` },
          { id: 'all', label: `All ${stepsOf(incident, 'all').length}` },
        ]}
        value={filter}
        onChange={setFilter}
      />
      <Switch isSelected={fog} onChange={setFog}>
        Fog
      </Switch>
      <Switch isSelected={isZoomed} onChange={setZoomed}>
        Phase
      </Switch>
      <span className={styles.known}>{knownUntil === null ? '' : knownSoFarWords(seen)}</span>
    </div>
  )
}
