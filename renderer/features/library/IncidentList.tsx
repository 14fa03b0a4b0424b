import { Download, Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import type { IncidentSummary } from '../../../shared/incident/incident.ts'
import { assertNever } from '../../../shared/result.ts'
import { overdueIn } from '../../../shared/review/openActions.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { useNow } from '../../clock.ts'
import type { LibraryPage } from '../../store/uiSlice.ts'
import { useApp, useCommand } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { ActionTable } from './ActionTable.tsx'
import styles from './IncidentList.module.css'
import { IncidentTable } from './IncidentTable.tsx'
import { NumbersView } from './numbers/NumbersView.tsx'

type Filter = 'all' | 'running' | 'actions' | 'overdue'

function passes(summary: IncidentSummary, filter: Filter, now: Instant): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'running':
      return summary.ongoing
    case 'actions':
      return summary.openActionItems > 0
    case 'overdue':
      return overdueIn(summary, now).length > 0
    default:
      return assertNever(filter)
  }
}

export function IncidentList({ incidents }: { readonly incidents: readonly IncidentSummary[] }) {
  const [search, setSearch] = useState('')
  const [filter, setFilter] = useState<Filter>('all')
  const minute = useNow(60_000)
  const page = useApp((app) => app.libraryPage)
  const showLibrary = useApp((app) => app.showLibrary)
  const openDialog = useApp((app) => app.openDialog)
  const openSample = useApp((app) => app.openSample)
  const importFiles = useApp((app) => app.importFiles)
  const bar = useRef<HTMLDivElement>(null)
  useCommand('focusEntryLine', () => bar.current?.querySelector('input')?.focus())

  const count = (id: Filter) => incidents.filter((summary) => passes(summary, id, minute)).length
  const wanted = search.trim().toLocaleLowerCase()
  const shown = incidents.filter(
    (summary) => passes(summary, filter, minute) && summary.title.toLocaleLowerCase().includes(wanted),
  )
  return (
    <>
      <div ref={bar} className={styles.bar}>
        <div className={styles.search}>
          <SearchField
            label="Find incidents by title"
            placeholder="Find by title"
            value={search}
            onChange={setSearch}
          />
        </div>
        <SegmentedControl
          label="Which incidents"
          segments={[
            { id: 'all', label: `All ${count('all')}` },
            { id: 'running', label: `Running ${count('running')}` },
            { id: 'actions', label: `Open actions ${count('actions')}` },
            { id: 'overdue', label: `Overdue ${count('overdue')}` },
          ]}
          value={filter}
          onChange={setFilter}
        />
        <SegmentedControl
          label="Show as"
          segments={[
            { id: 'incidents', label: 'List' },
            { id: 'actions', label: 'Actions' },
            { id: 'numbers', label: 'Numbers' },
          ]}
          value={page}
          onChange={showLibrary}
        />
        <span className={styles.spacer} />
        <Button size="l" onPress={() => void openSample()}>
          Open sample
        </Button>
        <Button size="l" icon={<Download aria-hidden />} onPress={() => void importFiles()}>
          Import
        </Button>
        <Button size="l" variant="primary" icon={<Plus aria-hidden />} onPress={() => openDialog('newIncident')}>
          New incident
        </Button>
      </div>
      {shown.length === 0 ? (
        <EmptyState
          title="No incident matches"
          detail={search === '' ? 'None of the incidents is of this kind.' : `No title contains “${search}”.`}
          actions={
            <Button
              onPress={() => {
                setSearch('')
                setFilter('all')
              }}
            >
              Show all
            </Button>
          }
        />
      ) : (
        <LibraryPageOf page={page} incidents={shown} now={minute} onlyOverdue={filter === 'overdue'} />
      )}
      {page !== 'incidents' ? null : (
        <p className={styles.legend}>
          Durations run from the start of impact to the last resolution · not rec.: the log does not say · misled: time
          on hypotheses that were ruled out, overlaps counted once, as a share of the duration · actions: open, and
          overdue
        </p>
      )}
    </>
  )
}

interface LibraryPageProps {
  readonly page: LibraryPage
  readonly incidents: readonly IncidentSummary[]
  readonly now: Instant
  readonly onlyOverdue: boolean
}

function LibraryPageOf({ page, incidents, now, onlyOverdue }: LibraryPageProps) {
  switch (page) {
    case 'incidents':
      return <IncidentTable incidents={incidents} now={now} />
    case 'actions':
      return <ActionTable incidents={incidents} now={now} onlyOverdue={onlyOverdue} />
    case 'numbers':
      return <NumbersView incidents={incidents} now={now} />
    default:
      return assertNever(page)
  }
}
