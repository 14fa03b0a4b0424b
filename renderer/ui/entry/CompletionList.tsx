// biome-ignore-all lint/a11y/useFocusableInteractive: the line keeps the focus and names the option that is chosen
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the line has the keys
import { Flag, Gauge, Hash, UserRound } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Completion, Suggestion } from '../../../shared/entryLine/completion/completion.ts'
import { classNames } from '../classNames.ts'
import { Kbd } from '../Kbd.tsx'
import { KindIcon } from '../KindIcon.tsx'
import { VisuallyHidden } from '../VisuallyHidden.tsx'
import styles from './CompletionList.module.css'
import type { CompletionState } from './useCompletion.ts'

interface CompletionListProps {
  readonly state: CompletionState
  readonly onAccept: (suggestion: Suggestion) => void
}

const ICONS: Readonly<Record<string, ReactNode>> = {
  person: <UserRound aria-hidden />,
  tag: <Hash aria-hidden />,
  severity: <Gauge aria-hidden />,
  status: <Flag aria-hidden />,
}

const NAMES: Readonly<Record<Completion['part'], string>> = {
  beginning: 'Kinds and actions',
  target: 'In the log',
  mention: 'In the log',
  person: 'People',
  tag: 'Tags',
  severity: 'Severities',
  status: 'Statuses',
}

/** Over the line and over whatever stands there: it moves nothing, and takes nothing that was not chosen. */
export function CompletionList({ state, onAccept }: CompletionListProps) {
  const { shown, chosen, listId, optionId } = state
  const list = useRef<HTMLDivElement>(null)
  const announced = useSettled(shown === null ? '' : spoken(shown), 600)
  useEffect(() => {
    if (chosen !== -1) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <>
      <VisuallyHidden role="status">{announced}</VisuallyHidden>
      {shown === null ? null : (
        <div className={styles.popup}>
          <div ref={list} role="listbox" id={listId} aria-label={NAMES[shown.part]} className={styles.list}>
            {shown.suggestions.map((suggestion, index) => (
              <div
                key={suggestion.id}
                id={optionId(index)}
                role="option"
                aria-selected={index === chosen}
                className={classNames(styles.option, index === chosen && styles.chosen)}
                // The line keeps the focus.
                onPointerDown={(press) => press.preventDefault()}
                onClick={() => onAccept(suggestion)}
              >
                <span className={styles.icon}>
                  {suggestion.kind === null ? ICONS[shown.part] : <KindIcon kind={suggestion.kind} />}
                </span>
                <span className={styles.label}>{suggestion.label}</span>
                <span className={classNames(styles.detail, shown.part === 'target' && styles.words)}>
                  {suggestion.id.startsWith('kind ') && suggestion.detail !== '' ? (
                    <Kbd boxed keys={suggestion.detail} />
                  ) : (
                    suggestion.detail
                  )}
                </span>
              </div>
            ))}
          </div>
          <div className={styles.keys} aria-hidden="true">
            <Kbd keys="Tab" /> takes {shown.suggestions[Math.max(0, chosen)]?.label}
            <span className={styles.more}>
              <Kbd keys="Up" /> <Kbd keys="Down" /> choose · <Kbd keys="Esc" /> closes
            </span>
          </div>
        </div>
      )}
    </>
  )
}

/** The words once they have stood for a while: not each key is spoken of. */
function useSettled(words: string, ms: number): string {
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), ms)
    return () => clearTimeout(timer)
  }, [words, ms])
  return words === '' ? '' : settled
}

function spoken({ suggestions, part }: Completion): string {
  const [first] = suggestions
  const count = suggestions.length === 1 ? '1 suggestion' : `${suggestions.length} suggestions`
  return `${NAMES[part]}: ${count}. Tab takes ${first?.label ?? ''}${first?.detail ? `, ${first.detail}` : ''}.`
}
