import { useState } from 'react'
import type { AgendaBlock } from '../../../shared/review/agenda.ts'
import type { SavedAgenda } from '../../../shared/settings.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu, type MenuEntry } from '../../ui/Menu.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './OwnAgendas.module.css'

interface OwnAgendasProps {
  readonly own: readonly SavedAgenda[]
  readonly blocks: readonly AgendaBlock[]
  readonly onTake: (blocks: readonly AgendaBlock[]) => void
}

const MOST = 20

/** Agendas that the user named, for any incident. */
export function OwnAgendas({ own, blocks, onTake }: OwnAgendasProps) {
  const saveSettings = useApp((app) => app.saveSettings)
  const [name, setName] = useState<string | null>(null)
  const keep = () => {
    const called = (name ?? '').trim()
    setName(null)
    if (called === '') return
    const others = own.filter((one) => one.name !== called)
    void saveSettings({ agendas: [...others, { name: called, blocks }].slice(-MOST) })
  }
  const entries: readonly MenuEntry[] = [
    ...own.map(
      (one): MenuEntry => ({
        kind: 'item',
        id: `take ${one.name}`,
        label: one.name,
        onAction: () => onTake(one.blocks),
      }),
    ),
    ...(own.length === 0 ? [] : [{ kind: 'separator', id: 'line' } as const]),
    { kind: 'item', id: 'keep', label: 'Keep this one…', onAction: () => setName('') },
    ...own.map(
      (one): MenuEntry => ({
        kind: 'item',
        id: `forget ${one.name}`,
        label: `Forget “${one.name}”`,
        danger: true,
        onAction: () => void saveSettings({ agendas: own.filter((other) => other !== one) }),
      }),
    ),
  ]
  if (name === null) {
    return (
      <Menu label="Own agendas" entries={entries}>
        <Button>Own agendas</Button>
      </Menu>
    )
  }
  return (
    <form
      className={styles.keep}
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <TextField
        label="Name of the agenda"
        hideLabel
        autoFocus
        placeholder="Name"
        value={name}
        onChange={setName}
        maxLength={60}
      />
      <Button type="submit">Keep</Button>
    </form>
  )
}
