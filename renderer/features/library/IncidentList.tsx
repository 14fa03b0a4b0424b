import { Download, Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import type { IncidentSummary } from '../../../shared/incident/incident.ts'
import { useNow } from '../../clock.ts'
import { useApp, useCommand } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import styles from './IncidentList.module.css'
import { IncidentTable } from './IncidentTable.tsx'
import { NumbersView } from './numbers/NumbersView.tsx'

type Filter = 'all' | 'running' | 'actions'

const passes = (summary: IncidentSummary, filter: Filter): boolean => {
  if (filter === 'running') return summary.ongoing
  return filter === 'actions' ? summary.openActionItems > 0 : true
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

  const count = (id: Filter) => incidents.filter((summary) => passes(summary, id)).length
  const wanted = search.trim().toLocaleLowerCase()
  const shown = incidents.filter(
    (summary) => passes(summary, filter) && summary.title.toLocaleLowerCase().includes(wanted),
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
          ]}
          value={filter}
          onChange={setFilter}
        />
        <SegmentedControl
          label="Show as"
          segments={[
            { id: 'incidents', label: 'List' },
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
      ) : page === 'numbers' ? (
        <NumbersView incidents={shown} now={minute} />
      ) : (
        <IncidentTable incidents={shown} now={minute} />
      )}
      {page === 'numbers' ? null : (
        <p className={styles.legend}>
          Durations run from the start of impact to the last resolution · not rec.: the log does not say · misled: time
          on hypotheses that were ruled out, overlaps counted once, as a share of the duration · actions: those still
          open
        </p>
      )}
    </>
  )
}
