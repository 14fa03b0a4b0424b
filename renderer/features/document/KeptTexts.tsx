import { useState } from 'react'
import { withDataNamed } from '../../../shared/document/dataLine.ts'
import { DATA } from '../../../shared/document/sections/data.ts'
import type { KeptTextDeed } from '../../../shared/incident/commands.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import type { RecordOf } from '../../../shared/incident/records/collections.ts'
import { recordsOf } from '../../../shared/incident/records/recordsOf.ts'
import { useAsk } from '../../store/useAsk.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './KeptTexts.module.css'

interface KeptTextsProps {
  readonly incident: Incident
  readonly field: string
  /** The name of the text. */
  readonly label: string
  /** Whatever was decided of one, which is gone then. */
  readonly onDecided: () => void
}

/** What others wrote into the same text at the same time: kept, shown when asked for, taken or joined by one press. */
export function KeptTexts({ incident, field, ...rest }: KeptTextsProps) {
  return recordsOf(incident, 'keptText')
    .filter((kept) => kept.field === field)
    .map((kept) => <KeptText key={kept.id} kept={kept} {...rest} />)
}

interface KeptTextProps {
  readonly kept: RecordOf<'keptText'>
  readonly label: string
  readonly onDecided: () => void
}

function KeptText({ kept, label, onDecided }: KeptTextProps) {
  const ask = useAsk()
  const [isShown, setShown] = useState(false)
  const { id, markdown, by } = kept
  const whose = by === '' ? 'Another version' : `${by}’s version`
  const settle = (deed: KeptTextDeed) => {
    onDecided()
    void ask({ kind: 'settleKeptText', kept: id, deed })
  }
  return (
    <section className={styles.kept} aria-label={`${whose} of ${label}`}>
      <span className={styles.words}>
        <b>{whose} is kept.</b> It was written at the same time.
      </span>
      <Button size="s" aria-expanded={isShown} onPress={() => setShown(!isShown)}>
        {isShown ? 'Hide' : 'Show'}
      </Button>
      <Button size="s" onPress={() => settle('take')}>
        Take
      </Button>
      <Button size="s" onPress={() => settle('join')}>
        Join both
      </Button>
      <Button size="s" variant="quiet" onPress={() => settle('letGo')}>
        Let go
      </Button>
      {isShown ? (
        <p className={styles.text}>{withDataNamed(markdown, (name) => DATA.get(name)?.title ?? name)}</p>
      ) : null}
    </section>
  )
}
