import { useEffect, useEffectEvent, useMemo } from 'react'
import { type Drill, isOver, shownIn, stepped, ticked } from '../../../shared/drill/drill.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { now } from '../../clock.ts'
import { useApp, useIncident } from '../../store/useApp.ts'
import { DrillAnswers } from './DrillAnswers.tsx'
import { DrillHeader } from './DrillHeader.tsx'
import { DrillLog } from './DrillLog.tsx'
import styles from './DrillScreen.module.css'
import { Reveal } from './Reveal.tsx'

/** A past incident, played again: what was known when, without its end. */
export function DrillScreen() {
  const incident = useIncident()
  const standing = useApp((app) => app.drill)
  if (incident === null || standing === null) return null
  return <DrillOf incident={incident} drill={standing.drill} />
}

const TICK_MS = 500

function DrillOf({ incident, drill }: { readonly incident: Incident; readonly drill: Drill }) {
  const setDrill = useApp((app) => app.setDrill)
  const keep = useApp((app) => app.keepDrill)
  const seen = useMemo(() => shownIn(incident, drill), [incident, drill])
  const over = isOver(incident, drill)
  const { speed, isRevealed, answers, showsTeam } = drill

  const tick = useEffectEvent((elapsed: number) => {
    const next = ticked(incident, drill, elapsed)
    if (next !== drill) setDrill(next)
  })
  useEffect(() => {
    if (speed === 0 || isRevealed) return
    let last = now()
    const timer = window.setInterval(() => {
      const at = now()
      tick(at - last)
      last = at
    }, TICK_MS)
    return () => window.clearInterval(timer)
  }, [speed, isRevealed])
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is kept whenever one of these changes
  useEffect(keep, [speed, isRevealed, answers, showsTeam, keep])

  const step = () => {
    setDrill({ ...stepped(incident, drill), speed: 0 })
    keep()
  }
  const pauseOrGoOn = () => setDrill({ ...drill, speed: speed === 0 ? 10 : 0 })
  const onKey = useEffectEvent((press: KeyboardEvent) => {
    const isTyping = press.target instanceof HTMLElement && press.target.matches('input, textarea, button, [role]')
    if (isRevealed || press.ctrlKey || press.metaKey || press.altKey) return
    const inField = press.target instanceof HTMLElement && press.target.matches('input, textarea')
    if (press.key === 'ArrowRight' && !isTyping) step()
    else if (press.key === ' ' && !isTyping) pauseOrGoOn()
    else if (press.key === 'n' && !inField) step()
    else return
    press.preventDefault()
  })
  useEffect(() => {
    const listen = (press: KeyboardEvent) => onKey(press)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  return (
    <div className={styles.screen}>
      <DrillHeader incident={seen} drill={drill} isOver={over} onStep={step} onPause={pauseOrGoOn} />
      <main className={styles.main}>
        {isRevealed ? (
          <Reveal incident={incident} drill={drill} />
        ) : (
          <>
            <DrillLog seen={seen} isOver={over} />
            <DrillAnswers drill={drill} />
          </>
        )}
      </main>
    </div>
  )
}
