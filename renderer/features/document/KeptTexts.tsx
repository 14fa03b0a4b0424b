import { useState } from 'react'
import { withDataNamed } from '../../../shared/document/dataLine.ts'
import { DATA } from '../../../shared/document/sections/data.ts'
import { proseOf } from '../../../shared/document/sections/sectionProse.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import type { RecordOf, RecordWish } from '../../../shared/incident/records/collections.ts'
import { recordsOf } from '../../../shared/incident/records/recordsOf.ts'
import { isTextField } from '../../../shared/incident/texts.ts'
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
    .map((kept) => <KeptText key={kept.id} incident={incident} kept={kept} {...rest} />)
}

interface KeptTextProps {
  readonly incident: Incident
  readonly kept: RecordOf<'keptText'>
  readonly label: string
  readonly onDecided: () => void
}

function KeptText({ incident, kept, label, onDecided }: KeptTextProps) {
  const ask = useAsk()
  const [isShown, setShown] = useState(false)
  const { id, field, markdown, by } = kept
  const whose = by === '' ? 'Another version' : `${by}’s version`
  const letGo: RecordWish = { collection: 'keptText', id, changes: { removed: true } }
  const write = async (text: string, ...others: readonly RecordWish[]) => {
    onDecided()
    if (isTextField(field)) {
      await ask({ kind: 'amendIncident', changes: { [field]: text } })
      await ask({ kind: 'putRecords', records: [letGo, ...others] })
      return
    }
    const written: RecordWish = { collection: 'prose', id: field, changes: { markdown: text } }
    await ask({ kind: 'putRecords', records: [written, letGo, ...others] })
  }
  const now = proseOf(incident, field)
  const swapped: RecordWish = { collection: 'keptText', id: null, changes: { field, markdown: now, by: '' } }
  return (
    <section className={styles.kept} aria-label={`${whose} of ${label}`}>
      <span className={styles.words}>
        <b>{whose} is kept.</b> It was written at the same time.
      </span>
      <Button size="s" aria-expanded={isShown} onPress={() => setShown(!isShown)}>
        {isShown ? 'Hide' : 'Show'}
      </Button>
      <Button size="s" onPress={() => void write(markdown, ...(now.trim() === '' ? [] : [swapped]))}>
        Take
      </Button>
      <Button size="s" onPress={() => void write(`${now.trimEnd()}\n\n${markdown}`)}>
        Join both
      </Button>
      <Button
        size="s"
        variant="quiet"
        onPress={() => {
          onDecided()
          void ask({ kind: 'putRecords', records: [letGo] })
        }}
      >
        Let go
      </Button>
      {isShown ? (
        <p className={styles.text}>{withDataNamed(markdown, (name) => DATA.get(name)?.title ?? name)}</p>
      ) : null}
    </section>
  )
}
