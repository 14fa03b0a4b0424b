import { X } from 'lucide-react'
import type { Incident } from '../../../shared/incident/incident.ts'
import type { RecordChanges } from '../../../shared/incident/records/collections.ts'
import type { Finding } from '../../../shared/mask/finding.ts'
import { usePut } from '../../store/usePut.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { MASK_CLASS_WORDS } from '../../ui/maskWords.ts'
import { HandWritten } from '../../ui/written/HandWritten.tsx'
import styles from './MaskSheet.module.css'

/** How much of a private key or a long token is shown. */
const LONGEST = 60

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

interface MaskFindingProps {
  readonly incident: Incident
  readonly finding: Finding
}

/** One thing that was found. It can be kept as it is written, and masked again. */
export function MaskFinding({ incident, finding }: MaskFindingProps) {
  const put = usePut()
  const { id, value, replacement, isKept, count, places } = finding
  const decide = (changes: RecordChanges<'maskDecision'>) =>
    void put({ collection: 'maskDecision', id, changes: { value: value.slice(0, 20_000), ...changes } })
  return (
    <li className={styles.finding}>
      <Checkbox
        isSelected={!isKept}
        onChange={(isMasked) => decide({ keep: !isMasked })}
        aria-label={`Mask ${short(value)}`}
      >
        <span className={styles.value}>{short(value)}</span>
      </Checkbox>
      <span className={styles.kind}>
        {MASK_CLASS_WORDS[finding.class][0]}
        {finding.class === 'byHand' ? (
          <IconButton size="s" label={`Do not mask ${short(value)}`} onPress={() => decide({ removed: true })}>
            <X aria-hidden />
          </IconButton>
        ) : null}
      </span>
      {isKept ? (
        <span className={styles.instead}>stays as it is</span>
      ) : (
        <HandWritten
          field={`mask.${id}`}
          label={`Instead of ${short(value)}`}
          hideLabel
          oneLine
          value={replacement}
          onSave={(text) => decide({ replacement: text.trim().slice(0, 200) })}
        />
      )}
      <details className={styles.places}>
        <summary>{count === 1 ? '1 place' : `${count} places`}</summary>
        <ul>
          {places.map((place, at) => (
            // Places have no identity of their own beyond their order.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={at}>
              {place.event === null ? place.field : (incident.events.get(place.event)?.number ?? place.field)}:{' '}
              {place.before}
              <mark>{short(place.found)}</mark>
              {place.after}
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}
