import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useId, useState } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import {
  AGENDA_PRESETS,
  type AgendaBlock,
  BLOCK_STAGES,
  type BlockStage,
  freeBlockId,
  MAX_BLOCK_MINUTES,
  MAX_BLOCKS,
  plannedLength,
  presetOf,
  STAGE_WORDS,
} from '../../../shared/review/agenda.ts'
import type { Meeting } from '../../../shared/review/meetingClock.ts'
import { NEXT_AGENDA, nextAgenda } from '../../../shared/review/meetings.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { useApp } from '../../store/useApp.ts'
import { useAsk } from '../../store/useAsk.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DialogActions } from '../../ui/DialogActions.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './AgendaDialog.module.css'
import { OwnAgendas } from './OwnAgendas.tsx'

interface AgendaDialogProps {
  readonly incident: Incident
  /** The meeting that runs; null: the agenda of the next one. */
  readonly meeting: Meeting | null
  readonly onClose: () => void
}

const OPTIONS = BLOCK_STAGES.map((id) => ({ id, label: STAGE_WORDS[id] }))

/** Blocks with their names, lengths and order. */
export function AgendaDialog({ incident, meeting, onClose }: AgendaDialogProps) {
  const ask = useAsk()
  const form = useId()
  const own = useApp((app) => app.settings.agendas)
  const standing =
    meeting === null
      ? nextAgenda(incident)
      : meeting.blocks.filter(({ isRemoved, block }) => !isRemoved || block.id === meeting.current).map((b) => b.block)
  const [blocks, setBlocks] = useState(standing)
  const change = (place: number, changes: Partial<AgendaBlock>) =>
    setBlocks(blocks.map((block, at) => (at === place ? { ...block, ...changes } : block)))
  const move = (place: number, by: number) => {
    const moved = [...blocks]
    moved.splice(place + by, 0, ...moved.splice(place, 1))
    setBlocks(moved)
  }
  const save = async () => {
    const named = blocks.map((block) => ({ ...block, name: block.name.trim() || 'Block' }))
    const id = meeting?.id ?? NEXT_AGENDA
    if (await ask({ kind: 'putRecords', records: [{ collection: 'agenda', id, changes: { blocks: named } }] }))
      onClose()
  }
  return (
    <Dialog
      title={meeting === null ? 'Agenda' : 'Agenda of this meeting'}
      isOpen
      wide
      onClose={onClose}
      actions={<DialogActions onCancel={onClose} action="Save" form={form} isDisabled={blocks.length === 0} />}
    >
      <div className={styles.presets}>
        <SegmentedControl
          label="Start from"
          segments={AGENDA_PRESETS.map(({ id, name }) => ({ id, label: name }))}
          value={presetOf(blocks, AGENDA_PRESETS)?.id ?? null}
          onChange={(id) => setBlocks(AGENDA_PRESETS.find((preset) => preset.id === id)?.blocks ?? blocks)}
        />
        <OwnAgendas own={own} blocks={blocks} onTake={setBlocks} />
      </div>
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <div className={styles.heads} aria-hidden="true">
          <span>Block</span>
          <span>Minutes</span>
          <span>Shows</span>
        </div>
        <ol className={styles.blocks}>
          {blocks.map((block, place) => (
            <li key={block.id} className={styles.block}>
              <TextField
                label={`Name of block ${place + 1}`}
                hideLabel
                value={block.name}
                maxLength={200}
                onChange={(name) => change(place, { name })}
              />
              <Minutes
                label={`Minutes of block ${place + 1}`}
                value={block.minutes}
                onChange={(minutes) => change(place, { minutes })}
              />
              <Select<BlockStage>
                label={`Block ${place + 1} shows`}
                hideLabel
                options={OPTIONS}
                value={block.shows}
                onChange={(shows) => change(place, { shows })}
              />
              <span className={styles.tools}>
                <IconButton label="Earlier" size="s" isDisabled={place === 0} onPress={() => move(place, -1)}>
                  <ArrowUp aria-hidden />
                </IconButton>
                <IconButton
                  label="Later"
                  size="s"
                  isDisabled={place === blocks.length - 1}
                  onPress={() => move(place, 1)}
                >
                  <ArrowDown aria-hidden />
                </IconButton>
                <IconButton
                  label={`Remove ${block.name}`}
                  size="s"
                  isDisabled={blocks.length === 1 || block.id === meeting?.current}
                  onPress={() => setBlocks(blocks.filter((_, at) => at !== place))}
                >
                  <X aria-hidden />
                </IconButton>
              </span>
            </li>
          ))}
        </ol>
      </form>
      <div className={styles.foot}>
        <Button
          icon={<Plus aria-hidden />}
          isDisabled={blocks.length >= MAX_BLOCKS}
          onPress={() =>
            setBlocks([...blocks, { id: freeBlockId([...blocks, ...standing]), name: '', minutes: 5, shows: 'walk' }])
          }
        >
          Add a block
        </Button>
        <span className={styles.sum}>{plannedLength(blocks) / MINUTE} min in all</span>
      </div>
    </Dialog>
  )
}

interface MinutesProps {
  readonly label: string
  readonly value: number
  readonly onChange: (minutes: number) => void
}

function Minutes({ label, value, onChange }: MinutesProps) {
  return (
    <TextField
      label={label}
      hideLabel
      mono
      type="number"
      inputMode="numeric"
      value={String(value)}
      onChange={(text) => onChange(Math.min(MAX_BLOCK_MINUTES, Math.max(0, Math.round(Number(text) || 0))))}
    />
  )
}
