import { ChevronDown, EyeOff, Star, X } from 'lucide-react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { commandFacts } from '../../../shared/keymap.ts'
import { useApp } from '../../store/useApp.ts'
import { useAsk } from '../../store/useAsk.ts'
import { usePut } from '../../store/usePut.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { kindOptions } from '../../ui/kindOptions.tsx'
import { Menu, type MenuEntry } from '../../ui/Menu.tsx'
import { REACHES, upTo } from '../../ui/reachWords.ts'
import styles from './Correct.module.css'

/** What can be done with several selected events at once; each is one gesture and one undo. */
export function SelectionBar({ incident }: { readonly incident: Incident }) {
  const marked = useApp((app) => app.marked)
  const selection = useApp((app) => app.selection)
  const select = useApp((app) => app.select)
  const startTask = useApp((app) => app.startTask)
  const runCommand = useApp((app) => app.runCommand)
  const ask = useAsk()
  const put = usePut()
  const events = [...marked]
  const chosen = events.flatMap((id) => incident.events.get(id) ?? [])
  const standing = chosen.filter((event) => event.retracted === null).length
  const allStarred = chosen.every((event) => event.starred)
  const allHidden = chosen.every((event) => event.hidden)
  const kinds = kindOptions(incident).map(
    ({ id, label, icon }): MenuEntry => ({
      kind: 'item',
      id,
      label,
      icon,
      onAction: () => void ask({ kind: 'amendEvents', events, change: { kind: 'set', changes: { kind: id } } }),
    }),
  )
  const reaches = REACHES.map(
    ({ id, label }): MenuEntry => ({
      kind: 'item',
      id,
      label,
      onAction: () =>
        void put(
          ...events.map((event) => ({
            collection: 'eventVisibility' as const,
            id: event,
            changes: { upTo: upTo(id) },
          })),
        ),
    }),
  )
  const key = (name: Parameters<typeof commandFacts>[0]): string => commandFacts(name).keys[0] ?? ''
  return (
    <div role="toolbar" aria-label="Selected events" className={styles.bar}>
      <span className={styles.count} role="status">
        {marked.size} selected
      </span>
      <Button size="s" onPress={() => startTask({ kind: 'words', field: 'tags', events })}>
        Tag…
      </Button>
      <Button size="s" onPress={() => startTask({ kind: 'words', field: 'people', events })}>
        People…
      </Button>
      <Menu label="Change the kind" entries={kinds}>
        <Button size="s">
          Kind <ChevronDown aria-hidden className={styles.chevron} />
        </Button>
      </Menu>
      <Menu label="Whom copies tell of them" entries={reaches}>
        <Button size="s">
          In copies <ChevronDown aria-hidden className={styles.chevron} />
        </Button>
      </Menu>
      <Button size="s" onPress={() => startTask({ kind: 'shift', events })}>
        Shift…
      </Button>
      <Button size="s" isDisabled={standing < 2 || standing < chosen.length} onPress={() => runCommand('mergeEvents')}>
        Merge…
      </Button>
      {standing > 0 ? (
        <Button size="s" onPress={() => startTask({ kind: 'retract', events })}>
          Retract…
        </Button>
      ) : null}
      {standing < chosen.length ? (
        <Button size="s" onPress={() => runCommand('restoreEvent')}>
          Restore
        </Button>
      ) : null}
      <IconButton
        size="s"
        label={allStarred ? 'Unstar' : 'Star'}
        keys={key('starEvent')}
        onPress={() => runCommand('starEvent')}
      >
        <Star aria-hidden />
      </IconButton>
      <IconButton
        size="s"
        label={allHidden ? 'Show again' : 'Hide from the timeline'}
        keys={key('hideEvent')}
        onPress={() => runCommand('hideEvent')}
      >
        <EyeOff aria-hidden />
      </IconButton>
      <span className={styles.spacer} />
      <IconButton size="s" label="Select only one" keys="Escape" onPress={() => select(selection)}>
        <X aria-hidden />
      </IconButton>
    </div>
  )
}
