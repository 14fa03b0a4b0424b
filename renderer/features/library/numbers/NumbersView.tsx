import { Download } from 'lucide-react'
import { useMemo, useState } from 'react'
import { ANCHOR_WORDS, ANCHORS, type Anchor, countedFrom } from '../../../../shared/incident/declaration.ts'
import type { IncidentSummary } from '../../../../shared/incident/incident.ts'
import { spreadOf } from '../../../../shared/numbers/spread.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import { api } from '../../../api.ts'
import { useApp } from '../../../store/useApp.ts'
import { Button } from '../../../ui/Button.tsx'
import { Select } from '../../../ui/Select.tsx'
import { showToast } from '../../../ui/toastQueue.ts'
import { StripAxis } from './DotStrip.tsx'
import styles from './NumbersView.module.css'
import { inRange, RANGES, type RangeId } from './numberRange.ts'
import { ShareRows } from './ShareRows.tsx'
import { SpreadRow } from './SpreadRow.tsx'

interface NumbersViewProps {
  readonly incidents: readonly IncidentSummary[]
  readonly now: Instant
}

/** How the numbers of incidents are spread: every incident, median and quartiles, with their definitions. No means. */
export function NumbersView({ incidents, now }: NumbersViewProps) {
  const [range, setRange] = useState<RangeId>('all')
  const [anchor, setAnchor] = useState<Anchor>('impactStart')
  const enterIncident = useApp((app) => app.enterIncident)
  const compared = useMemo(() => inRange(incidents, range, now), [incidents, range, now])
  const spreads = useMemo(
    () =>
      (
        [
          'timeToDetect',
          'timeToAcknowledge',
          'timeToEscalate',
          'timeToIdentify',
          countedFrom.timeToMitigate[anchor],
          countedFrom.timeToResolve[anchor],
          'impact',
          'misleadingPaths',
          'active',
        ] as const
      ).map((name) => spreadOf(name, compared)),
    [compared, anchor],
  )
  const count = compared.length === 1 ? '1 incident' : `${compared.length} incidents`
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className={styles.numbers} aria-label="Numbers" data-region="" tabIndex={0}>
      <header className={styles.head}>
        <h2>Numbers of {count}</h2>
        <Select
          label="Started"
          hideLabel
          compact
          options={RANGES.map(({ id, label }) => ({ id, label }))}
          value={range}
          onChange={setRange}
        />
        <Select
          label="Mitigation and resolution counted from"
          hideLabel
          compact
          options={ANCHORS.map((id) => ({ id, label: `Counted from ${ANCHOR_WORDS[id]}` }))}
          value={anchor}
          onChange={setAnchor}
        />
        <Button
          icon={<Download aria-hidden />}
          isDisabled={compared.length === 0}
          onPress={() => void saveCsv(compared)}
        >
          Save as CSV…
        </Button>
      </header>
      <p className={styles.lead}>
        Each dot is an incident, the line is the median, the bar the middle half; hollow dots are approximate. The scale
        grows by multiples. Few incidents say little, and none of these numbers is about people.
      </p>
      <div className={styles.list}>
        {spreads.map((spread) => (
          <SpreadRow key={spread.name} spread={spread} onOpen={(id) => void enterIncident(id)} />
        ))}
        <div className={styles.metric}>
          <span />
          <span />
          <StripAxis />
        </div>
      </div>
      <ShareRows incidents={compared} anchor={anchor} />
    </section>
  )
}

async function saveCsv(incidents: readonly IncidentSummary[]): Promise<void> {
  const answer = await api.saveNumbers(incidents.map(({ id }) => id))
  if (!answer.ok) showToast({ tone: 'bad', title: answer.error.message })
  else if (answer.value !== null) showToast({ tone: 'ok', title: 'The numbers are saved' })
}
