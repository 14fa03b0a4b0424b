import { useEffect, useState } from 'react'
import type { IncidentId } from '../../shared/ids.ts'
import type { StorageError } from '../../shared/ipc.ts'
import type { DamagedBytes } from '../../shared/journal/damage.ts'
import type { DamagedRange } from '../../shared/journal/recovery.ts'
import type { Result } from '../../shared/result.ts'
import { api } from '../api.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import styles from './DamageDialog.module.css'
import { hexLines } from './hexLines.ts'
import { damageWords, placeWords } from './recoveryWords.ts'

interface DamageDialogProps {
  readonly incident: IncidentId
  /** At least one. */
  readonly damaged: readonly DamagedRange[]
  readonly onClose: () => void
}

/** The raw bytes that are no part of the record, as they lie in the file. */
export function DamageDialog({ incident, damaged, onClose }: DamageDialogProps) {
  const [chosen, setChosen] = useState(0)
  const place = damaged[chosen]
  return (
    <Dialog
      title="Damaged bytes"
      wide
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" size="l" onPress={onClose}>
          Done
        </Button>
      }
    >
      {damaged.length > 1 ? (
        <Select
          label="Place"
          options={damaged.map((range, i) => ({ id: String(i), label: placeWords(range) }))}
          value={String(chosen)}
          onChange={(id) => setChosen(Number(id))}
        />
      ) : null}
      {place === undefined ? null : (
        <>
          <p className={styles.reason}>{damageWords(place)} The file stays as it is.</p>
          <Bytes key={chosen} incident={incident} place={place} />
        </>
      )}
    </Dialog>
  )
}

function Bytes({ incident, place }: { readonly incident: IncidentId; readonly place: DamagedRange }) {
  const [read, setRead] = useState<Result<DamagedBytes, StorageError> | null>(null)
  useEffect(() => {
    let isCurrent = true
    const { segment, from, to } = place
    void api.readDamage(incident, { segment, from, to }).then((answer) => {
      if (isCurrent) setRead(answer)
    })
    return () => {
      isCurrent = false
    }
  }, [incident, place])

  if (read === null) return <p role="status">Reading…</p>
  if (!read.ok) return <Banner tone="bad" title={read.error.message} safe={read.error.safe} place={read.error.place} />
  const { bytes, total } = read.value
  return (
    <>
      <textarea
        readOnly
        className={styles.bytes}
        aria-label="Bytes in hexadecimal and as text"
        value={hexLines(bytes, place.from)
          .map(({ offset, hex, text }) => `${offset}  ${hex.padEnd(47)}  ${text}`)
          .join('\n')}
      />
      {bytes.length < total ? (
        <p className={styles.reason}>
          The first {bytes.length} of {total} bytes are shown.
        </p>
      ) : null}
    </>
  )
}
