import { LoaderCircle, Paperclip } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { isImageType } from '../../../shared/attachment/imageType.ts'
import type { IncidentId } from '../../../shared/ids.ts'
import type { Attachment } from '../../../shared/incident/event.ts'
import { Chip } from '../Chip.tsx'
import { sizeWords } from '../sizeWords.ts'
import styles from './AttachmentChips.module.css'

/** A file on its way to the incident's folder. */
export interface ArrivingFile {
  readonly key: number
  readonly name: string
  readonly bytes: number
}

interface AttachmentChipsProps {
  readonly incident: IncidentId
  readonly attachments: readonly Attachment[]
  readonly arriving: readonly ArrivingFile[]
  readonly onRemove: (attachment: Attachment) => void
}

/** What the entry will have attached: pictures to be recognised, everything with its name and size. */
export function AttachmentChips({ incident, attachments, arriving, onRemove }: AttachmentChipsProps) {
  if (attachments.length + arriving.length === 0) return null
  return (
    <ul className={styles.files} aria-label="Attached">
      {attachments.map((attachment) => {
        const { sha256, name, bytes, mediaType } = attachment
        const onKeyDown = (press: KeyboardEvent) => {
          if (press.key !== 'Backspace' && press.key !== 'Delete') return
          press.preventDefault()
          onRemove(attachment)
        }
        return (
          <li key={sha256} title={name} onKeyDown={onKeyDown}>
            <Chip
              icon={
                isImageType(mediaType) ? (
                  <img className={styles.thumbnail} src={`app://blob/${incident}/${sha256}`} alt="" />
                ) : (
                  <Paperclip aria-hidden />
                )
              }
              detail={sizeWords(bytes)}
              dismissLabel={`Do not attach ${name}`}
              onDismiss={() => onRemove(attachment)}
            >
              <span className={styles.name}>{name}</span>
            </Chip>
          </li>
        )
      })}
      {arriving.map(({ key, name, bytes }) => (
        <li key={`arriving ${key}`} title={name}>
          <Chip icon={<LoaderCircle aria-hidden />} detail={`keeping ${sizeWords(bytes)}`}>
            <span className={styles.name}>{name}</span>
          </Chip>
        </li>
      ))}
    </ul>
  )
}
