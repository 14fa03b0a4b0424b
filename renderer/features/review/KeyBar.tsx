import { type CommandName, commandFacts } from '../../../shared/keymap.ts'
import type { ReviewStage } from '../../../shared/review/keptPlace.ts'
import { useApp } from '../../store/useApp.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import styles from './KeyBar.module.css'

interface Shown {
  readonly word: string
  readonly commands: readonly CommandName[]
}

const MEETING_KEYS: readonly Shown[] = [
  { word: 'pause', commands: ['toggleTimer'] },
  { word: '5 min more', commands: ['extendBlock'] },
  { word: 'next block', commands: ['nextBlock'] },
]

/** What the other stages add: the rest is on their pages. */
const STAGE_KEYS: readonly Shown[] = [
  { word: 'part of the review', commands: ['previousStage', 'nextStage'] },
  { word: 'park', commands: ['parkIdea'] },
  { word: 'block before', commands: ['previousBlock'] },
  { word: 'room window', commands: ['toggleRoom'] },
  { word: 'parts of the window', commands: ['nextRegion'] },
  { word: 'sections', commands: ['nextSection'] },
]

const WALK_KEYS: readonly Shown[] = [
  { word: 'step', commands: ['previousEvent', 'nextEvent'] },
  { word: 'pivot', commands: ['nextPivot'] },
  { word: 'note', commands: ['noteOnEvent'] },
  { word: 'question', commands: ['questionOnEvent'] },
  { word: 'park', commands: ['parkIdea'] },
  { word: 'card', commands: ['addCard'] },
  { word: 'agreed', commands: ['markAgreed'] },
  { word: 'disputed', commands: ['markDisputed'] },
  { word: 'missing', commands: ['addMissingEvent'] },
  { word: 'fog', commands: ['toggleFog'] },
  { word: 'zoom', commands: ['zoomToPhase'] },
]

/** The keys that are heard now; those that nobody answers are left out. */
export function KeyBar({ stage }: { readonly stage: ReviewStage }) {
  const handlers = useApp((app) => app.handlers)
  const isHeard = (name: CommandName) => handlers.some((handler) => handler.name === name && handler.run !== null)
  const keys = stage === 'walk' ? [...WALK_KEYS, ...MEETING_KEYS] : [...MEETING_KEYS, ...STAGE_KEYS]
  const shown = keys.filter(({ commands }) => commands.some(isHeard))
  return (
    <div className={styles.keys}>
      {shown.map(({ word, commands }) => (
        <span key={word} className={styles.key}>
          {commands.map((name) => (
            <Kbd key={name} keys={commandFacts(name).keys[0] ?? ''} boxed />
          ))}
          {word}
        </span>
      ))}
    </div>
  )
}
