import { useState } from 'react'
import { isTextField, proseOf } from '../../../shared/document/sections/sectionProse.ts'
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
}

/** What others wrote into the same text at the same time: kept, shown when asked for, and taken by one press. */
export function KeptTexts({ incident, field, label }: KeptTextsProps) {
  return recordsOf(incident, 'keptText')
    .filter((kept) => kept.field === field)
    .map((kept) => <KeptText key={kept.id} incident={incident} kept={kept} label={label} />)
}

interface KeptTextProps {
  readonly incident: Incident
  readonly kept: RecordOf<'keptText'>
  readonly label: string
}

function KeptText({ incident, kept, label }: KeptTextProps) {
  const ask = useAsk()
  const [isShown, setShown] = useState(false)
  const { id, field, markdown, by } = kept
  const whose = by === '' ? 'Another version' : `${by}’s version`
  const take = async () => {
    const now = proseOf(incident, field)
    const swapped = { markdown: now, by: '' }
    if (isTextField(field)) {
      await ask({ kind: 'amendIncident', changes: { [field]: markdown } })
      await ask({ kind: 'putRecords', records: [{ collection: 'keptText', id, changes: swapped }] })
      return
    }
    await ask({
      kind: 'putRecords',
      records: [
        { collection: 'prose', id: field, changes: { markdown } },
        { collection: 'keptText', id, changes: swapped },
      ],
    })
  }
  const remove = () =>
    void ask({ kind: 'putRecords', records: [{ collection: 'keptText', id, changes: { removed: true } }] })
  return (
    <section className={styles.kept} aria-label={`${whose} of ${label}`}>
      <span className={styles.words}>
        <b>{whose} is kept.</b> It was written at the same time.
      </span>
      <Button size="s" aria-expanded={isShown} onPress={() => setShown(!isShown)}>
        {isShown ? 'Hide' : 'Show'}
      </Button>
      <Button size="s" onPress={() => void take()}>
        Take
      </Button>
      <Button size="s" variant="quiet" onPress={remove}>
        Let go
      </Button>
      {isShown ? <p className={styles.text}>{markdown}</p> : null}
    </section>
  )
}
