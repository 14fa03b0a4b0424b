import { LockKeyhole, LockKeyholeOpen, TriangleAlert } from 'lucide-react'
import { Cell, Row } from 'react-aria-components'
import { STATUS_WORDS } from '../../../shared/incident/fieldWords.ts'
import { DEFAULT_SEVERITIES, type IncidentSummary } from '../../../shared/incident/incident.ts'
import { overdueIn } from '../../../shared/review/openActions.ts'
import type { Instant, ZoneId } from '../../../shared/time/instant.ts'
import { classNames } from '../../ui/classNames.ts'
import { Pill } from '../../ui/Pill.tsx'
import { severityTone } from '../../ui/severityTone.ts'
import { IncidentMenu } from './IncidentMenu.tsx'
import styles from './IncidentRow.module.css'
import {
  type CellWords,
  copiesWords,
  detectWords,
  durationWords,
  lockedWords,
  misledOf,
  mitigateWords,
  resolveWords,
  startWords,
} from './summaryWords.ts'

interface IncidentRowProps {
  readonly summary: IncidentSummary
  readonly now: Instant
  readonly zone: ZoneId
}

export function IncidentRow({ summary, now, zone }: IncidentRowProps) {
  const { id, title, severity, status, ongoing, copies, trouble, openActionItems } = summary
  const misled = misledOf(summary, now)
  const overdue = overdueIn(summary, now).length
  const isLocked = summary.protection === 'locked'
  return (
    <Row id={id} textValue={title} className={classNames(styles.row, ongoing && styles.running)}>
      <Cell className={styles.severity}>
        {severity === null ? (
          <span className={styles.missing}>{isLocked ? '' : 'not set'}</span>
        ) : (
          <Pill small tone={severityTone(severity, DEFAULT_SEVERITIES)}>
            {severity}
          </Pill>
        )}
      </Cell>
      <Cell className={styles.incident}>
        <b className={styles.title} title={title}>
          {summary.protection === 'none' ? null : <ProtectionSign isOpen={!isLocked} />}
          {title}
        </b>
        <span className={styles.second}>
          <span className={styles.start}>{startWords(summary, zone)}</span>
          <span className={classNames(styles.status, ongoing && styles.warn)}>
            {isLocked ? lockedWords(summary) : STATUS_WORDS[status]}
          </span>
          {copies.length === 0 ? null : (
            <span className={styles.copies} title={copiesWords(copies)}>
              {copiesWords(copies)}
            </span>
          )}
          {trouble === null ? null : (
            <span className={styles.warn} title={trouble}>
              <TriangleAlert aria-hidden /> {trouble}
            </span>
          )}
        </span>
      </Cell>
      <NumberCell words={isLocked ? UNKNOWN : durationWords(summary, now)} />
      <NumberCell words={isLocked ? UNKNOWN : detectWords(summary)} />
      <NumberCell words={isLocked ? UNKNOWN : mitigateWords(summary)} />
      <NumberCell words={isLocked ? UNKNOWN : resolveWords(summary)} />
      <Cell className={styles.misled}>
        {misled.share === null ? null : (
          <span className={styles.bar} aria-hidden="true">
            <span className={styles.share} style={{ width: `${misled.share * 100}%` }} />
          </span>
        )}
        <span className={styles[misled.words.kind]}>{isLocked ? '' : misled.words.text}</span>
        {misled.share === null ? null : (
          <span className={styles.note}>{misled.share < 0.005 ? '< 1' : Math.round(misled.share * 100)} %</span>
        )}
      </Cell>
      <Cell className={styles.number}>
        <span className={openActionItems === 0 ? styles.missing : styles.value}>{isLocked ? '' : openActionItems}</span>
        {overdue === 0 ? null : <span className={styles.overdue}>{overdue} overdue</span>}
      </Cell>
      <Cell className={styles.more}>
        <IncidentMenu id={id} title={title} />
      </Cell>
    </Row>
  )
}

/** The log may well say it, once it is open. */
const UNKNOWN: CellWords = { kind: 'value', text: '', note: '' }

function ProtectionSign({ isOpen }: { readonly isOpen: boolean }) {
  const Icon = isOpen ? LockKeyholeOpen : LockKeyhole
  return <Icon className={styles.lock} aria-label={isOpen ? 'Protected, open now:' : 'Protected:'} />
}

function NumberCell({ words }: { readonly words: CellWords }) {
  return (
    <Cell className={styles.number}>
      <span className={styles[words.kind]} title={words.kind === 'missing' ? 'not recorded' : undefined}>
        {words.text}
      </span>
      {words.note === '' ? null : <span className={styles.note}>{words.note}</span>}
    </Cell>
  )
}
