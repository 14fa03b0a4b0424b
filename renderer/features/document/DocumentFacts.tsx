import type { Incident } from '../../../shared/incident/incident.ts'
import type { RecordChanges } from '../../../shared/incident/records/collections.ts'
import {
  DOCUMENT_STATUS_WORDS,
  DOCUMENT_STATUSES,
  documentFields,
  THE_DOCUMENT,
} from '../../../shared/incident/records/documentFields.ts'
import { recordOf } from '../../../shared/incident/records/recordsOf.ts'
import { usePut } from '../../store/usePut.ts'
import { Select } from '../../ui/Select.tsx'
import { DueField } from '../../ui/written/DueField.tsx'
import { HandWritten } from '../../ui/written/HandWritten.tsx'
import styles from './DocumentFacts.module.css'

const STATUSES = DOCUMENT_STATUSES.map((id) => ({ id, label: DOCUMENT_STATUS_WORDS[id] }))

/** What the document says of itself under its title: how far it is, who answers for it, its number and its date. */
export function DocumentFacts({ incident }: { readonly incident: Incident }) {
  const put = usePut()
  const { status, owner, reference, date } =
    recordOf(incident, 'documentFields', THE_DOCUMENT) ?? documentFields.defaults
  const save = (changes: RecordChanges<'documentFields'>) =>
    void put({ collection: 'documentFields', id: THE_DOCUMENT, changes })
  return (
    <div className={styles.facts}>
      <Select
        label="Status of the document"
        options={STATUSES}
        value={status}
        onChange={(next) => save({ status: next })}
      />
      <HandWritten
        field="document.owner"
        label="Owner of the document"
        oneLine
        placeholder="Nobody yet"
        value={owner}
        onSave={(next) => save({ owner: next.trim() })}
      />
      <HandWritten
        field="document.reference"
        label="Reference"
        oneLine
        placeholder="Such as INC-2017-013"
        value={reference}
        onSave={(next) => save({ reference: next.trim() })}
      />
      <DueField
        label="Date of the document"
        hideLabel={false}
        placeholder="Not set"
        value={date}
        onSave={(next) => save({ date: next })}
      />
    </div>
  )
}
