import type { Action } from '../../../shared/review/actions.ts'
import { type Saving, savingWords } from '../../../shared/review/savings.ts'
import { usePut } from '../../store/usePut.ts'
import { Select } from '../../ui/Select.tsx'
import { HandWritten } from '../../ui/written/HandWritten.tsx'
import styles from './ActionCard.module.css'
import { TrackerField } from './TrackerField.tsx'

interface ActionDetailsProps {
  readonly action: Action
  readonly name: string
  readonly savings: readonly Saving[]
}

const keyOf = ({ from, path }: Pick<Saving, 'from' | 'path'>): string => (from === 'path' ? `path ${path}` : from)

/** What it would have shortened, where it is tracked, who approves it, and why it was declined. */
export function ActionDetails({ action: { id, state, detail }, name, savings }: ActionDetailsProps) {
  const put = usePut()
  const { savedFrom, savedPath, tracker, approver, reason } = detail
  const say = (changes: Partial<typeof detail>) => void put({ collection: 'actionDetail', id, changes })
  const options = [
    { id: 'none', label: 'Would have saved: not said' },
    ...savings.map((saving) => ({ id: keyOf(saving), label: `Would have saved from: ${savingWords(saving)}` })),
  ]
  const chosen = savedFrom === null ? 'none' : keyOf({ from: savedFrom, path: savedPath })
  return (
    <>
      <div className={styles.more}>
        <Select
          label={`What ${name} would have saved`}
          hideLabel
          options={options}
          value={options.some((option) => option.id === chosen) ? chosen : 'none'}
          onChange={(next) => {
            const saving = savings.find((one) => keyOf(one) === next) ?? null
            say({ savedFrom: saving?.from ?? null, savedPath: saving?.path ?? null })
          }}
        />
        <TrackerField label={`Tracker link of ${name}`} value={tracker} onSave={(next) => say({ tracker: next })} />
        <HandWritten
          field={`actionItem.${id}.approver`}
          label={`Approver of ${name}`}
          hideLabel
          oneLine
          placeholder="Approved by"
          value={approver}
          onSave={(next) => say({ approver: next.trim() })}
        />
      </div>
      {state === 'declined' ? (
        <HandWritten
          field={`actionItem.${id}.reason`}
          label={`Why ${name} was declined`}
          hideLabel
          oneLine
          placeholder="Why it was declined"
          value={reason}
          onSave={(next) => say({ reason: next.trim() })}
        />
      ) : null}
    </>
  )
}
