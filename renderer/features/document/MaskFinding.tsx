import type { Incident } from '../../../shared/incident/incident.ts'
import type { Finding } from '../../../shared/mask/finding.ts'
import { useAsk } from '../../store/useAsk.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import styles from './MaskSheet.module.css'
import { MASK_CLASS_WORDS } from './maskWords.ts'

/** How much of a private key or a long token is shown. */
const LONGEST = 60

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

interface MaskFindingProps {
  readonly incident: Incident
  readonly finding: Finding
}

/** One thing that was found. It can be kept as it is written, and masked again. */
export function MaskFinding({ incident, finding }: MaskFindingProps) {
  const ask = useAsk()
  const { id, value, replacement, isKept, count, places } = finding
  const decide = (isMasked: boolean) =>
    void ask({
      kind: 'putRecords',
      records: [{ collection: 'maskDecision', id, changes: { value: value.slice(0, 20_000), keep: !isMasked } }],
    })
  return (
    <li className={styles.finding}>
      <Checkbox isSelected={!isKept} onChange={decide} aria-label={`Mask ${short(value)}`}>
        <span className={styles.value}>{short(value)}</span>
      </Checkbox>
      <span className={styles.kind}>{MASK_CLASS_WORDS[finding.class][0]}</span>
      <span className={styles.instead}>{isKept ? 'stays as it is' : replacement}</span>
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
