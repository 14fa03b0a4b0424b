import { ANCHOR_WORDS, type Anchor, countedFrom } from '../../../../shared/incident/declaration.ts'
import { DETECTION_METHODS } from '../../../../shared/incident/event.ts'
import { METHOD_WORDS } from '../../../../shared/incident/fieldWords.ts'
import type { IncidentSummary } from '../../../../shared/incident/incident.ts'
import { shareWords } from '../../../../shared/numbers/numbersWords.ts'
import {
  detectedBy,
  mitigatedQuickly,
  QUICK_MINUTES,
  recurringTags,
  type Share,
} from '../../../../shared/numbers/shares.ts'
import styles from './NumbersView.module.css'

interface ShareRowsProps {
  readonly incidents: readonly IncidentSummary[]
  readonly anchor: Anchor
}

/** What part of the incidents: how they were detected, how many were mitigated soon, and what misled again and again. */
export function ShareRows({ incidents, anchor }: ShareRowsProps) {
  const methods = detectedBy(incidents)
  const quick = mitigatedQuickly(incidents, countedFrom.timeToMitigate[anchor])
  const tags = recurringTags(incidents)
  return (
    <div className={styles.shares}>
      <section aria-label="How they were detected">
        <h3>How they were detected</h3>
        <dl>
          {DETECTION_METHODS.map((method) => (
            <ShareRow key={method} label={`By ${METHOD_WORDS[method]}`} share={methods[method]} />
          ))}
        </dl>
      </section>
      <section aria-label="Mitigated soon">
        <h3>Mitigated soon</h3>
        <dl>
          <ShareRow label={`Within ${QUICK_MINUTES} min of the ${ANCHOR_WORDS[anchor]}`} share={quick} />
        </dl>
      </section>
      <section aria-label="What misled again">
        <h3>What misled again</h3>
        {tags.length === 0 ? (
          <p className={styles.none}>No tag is on misleading paths of two incidents.</p>
        ) : (
          <dl>
            {tags.map(({ tag, incidents: count }) => (
              <ShareRow key={tag} label={`#${tag}`} share={{ count, of: incidents.length, notRecorded: 0 }} />
            ))}
          </dl>
        )}
      </section>
    </div>
  )
}

function ShareRow({ label, share }: { readonly label: string; readonly share: Share }) {
  return (
    <div className={styles.share}>
      <dt>{label}</dt>
      <dd>
        <span className={styles.bar} aria-hidden="true">
          <span style={{ width: share.of === 0 ? 0 : `${(share.count / share.of) * 100}%` }} />
        </span>
        {shareWords(share)}
      </dd>
    </div>
  )
}
