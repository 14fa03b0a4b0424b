import { Swords } from 'lucide-react'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import stage from '../../ui/stage/Stage.module.css'

/** The way to play this incident again with people who do not know how it ended. */
export function DrillPanel() {
  const run = useApp((app) => app.runCommand)
  return (
    <Panel title="Drill" note="Nothing of it is recorded">
      <p className={stage.quiet}>
        Play this incident again as an exercise: events appear as they became known, the cause stays hidden until the
        reveal, and what people would do is noted beside it.
      </p>
      <span>
        <Button icon={<Swords aria-hidden />} onPress={() => void run('startDrill')}>
          Begin or go on with the drill
        </Button>
      </span>
    </Panel>
  )
}
