import { useState } from 'react'
import type { TableFile } from '../../../shared/import/table/proposeTables.ts'
import type { RowStanding } from '../../../shared/import/table/row.ts'
import { useApp } from '../../store/useApp.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { type ErrorWords, errorWords } from '../../ui/errorWords.ts'
import fieldStyles from '../../ui/Field.module.css'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { ZoneField } from '../../ui/ZoneField.tsx'
import { TableRows } from './TableRows.tsx'
import styles from './TablesDialog.module.css'
import { type TablesState, useTables } from './useTables.ts'

/** Tables that were chosen or dropped, as what they would become: nothing is written before that is agreed to. */
export function TablesDialog() {
  const tables = useApp((app) => app.tables)
  const putAway = useApp((app) => app.putAwayTables)
  return tables === null ? null : <TablesPreview files={tables} onClose={putAway} />
}

function TablesPreview({ files, onClose }: { readonly files: readonly TableFile[]; readonly onClose: () => void }) {
  const state = useTables(files)
  const importTables = useApp((app) => app.importTables)
  const [failure, setFailure] = useState<ErrorWords | null>(null)
  const [isBusy, setBusy] = useState(false)
  const { taken, isNew, title } = state
  const run = async () => {
    setBusy(true)
    const answer = await importTables(state.wish())
    setBusy(false)
    if (!answer.ok) setFailure(errorWords(answer.error))
  }
  return (
    <Dialog
      title={files.length === 1 ? `Import ${files[0]?.name ?? ''}` : `Import ${files.length} tables`}
      isOpen
      broad
      onClose={onClose}
      actions={
        <>
          <span className={styles.sum} role="status">
            {countWords(state)} · one undo takes it back
          </span>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={taken === 0 || isBusy || (isNew && title.trim() === '')}
            onPress={() => void run()}
          >
            {taken === 1 ? 'Import 1 row' : `Import ${taken} rows`}
          </Button>
        </>
      }
    >
      {failure === null ? null : <Banner tone="bad" {...failure} />}
      <Questions state={state} />
      <Problems state={state} />
      <TableRows state={state} />
    </Dialog>
  )
}

function Questions({ state }: { readonly state: TablesState }) {
  const systemZone = useApp((app) => app.boot?.systemZone) ?? 'UTC'
  const { open, isNew, asks } = state
  return (
    <div className={styles.questions}>
      {open === null ? null : (
        <SegmentedControl
          label="Import into"
          segments={[
            { id: 'open', label: `Into “${shortened(open.title)}”` },
            { id: 'new', label: 'A new incident' },
          ]}
          value={isNew ? 'new' : 'open'}
          onChange={(to) => state.setNew(to === 'new')}
        />
      )}
      {isNew ? <TextField label="Title of the new incident" value={state.title} onChange={state.setTitle} /> : null}
      {asks.zone ? (
        <ZoneField
          label="Times are in"
          value={state.zone}
          systemZone={systemZone}
          first={['UTC', systemZone]}
          onCommit={(name) => state.setZone(name === 'local' ? systemZone : name)}
        />
      ) : null}
      {asks.dates ? (
        <div className={fieldStyles.field}>
          <span className={fieldStyles.label} aria-hidden="true">
            Dates are
          </span>
          <SegmentedControl
            label="Dates are"
            segments={[
              { id: 'dayFirst', label: 'day/month' },
              { id: 'monthFirst', label: 'month/day' },
            ]}
            value={state.dates}
            onChange={state.setDates}
          />
        </div>
      ) : null}
    </div>
  )
}

const shortened = (title: string): string => (title.length > 40 ? `${title.slice(0, 39)}…` : title)

function Problems({ state: { problems, warnings } }: { readonly state: TablesState }) {
  if (problems.length + warnings.length === 0) return null
  return (
    // A list that scrolls must be reachable by keys.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <ul className={styles.problems} tabIndex={0} aria-label="Left out, or taken otherwise" data-selectable>
      {problems.map(({ path, reason }) => (
        <li key={path + reason}>
          <b>Left out</b> <code>{path}</code> {reason}
        </li>
      ))}
      {warnings.map(({ path, reason }) => (
        <li key={path + reason}>
          <code>{path}</code> {reason}
        </li>
      ))}
    </ul>
  )
}

function countWords({ rows, problems }: TablesState): string {
  const count = (standing: RowStanding) => rows.filter((row) => row.standing === standing).length
  const [changed, known] = [count('changed'), count('known')]
  return [
    `${count('new')} new`,
    ...(changed === 0 ? [] : [`${changed} changed`]),
    ...(known === 0 ? [] : [`${known} here already`]),
    ...(problems.length === 0 ? [] : [`${problems.length} left out`]),
  ].join(' · ')
}
