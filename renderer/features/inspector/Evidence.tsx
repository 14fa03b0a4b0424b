import { Download, Paperclip } from 'lucide-react'
import type { ClipboardEvent } from 'react'
import { Checkbox, type DropItem, DropZone } from 'react-aria-components'
import type { IncidentId } from '../../../shared/ids.ts'
import type { Attachment, IncidentEvent } from '../../../shared/incident/event.ts'
import { saveAttachment } from '../../store/saveAttachment.ts'
import { useApp } from '../../store/useApp.ts'
import { useAttach } from '../../store/useAttach.ts'
import { useAttachmentState } from '../../store/useAttachmentState.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { LOST_FILE_WORDS } from '../../ui/lostFileWords.ts'
import { sizeWords } from '../../ui/sizeWords.ts'
import { Thumbnail } from '../../ui/Thumbnail.tsx'
import styles from './Evidence.module.css'
import inspector from './Inspector.module.css'

/** The files kept with an event: images to be seen, everything else to be saved again. Takes files by drop and paste. */
export function Evidence({ event }: { readonly event: IncidentEvent }) {
  const session = useApp((app) => app.session)
  const strips = useApp((app) => app.settings.stripPictures)
  const saveSettings = useApp((app) => app.saveSettings)
  const attach = useAttach()
  if (session.status !== 'open') return null
  const { id, readOnly } = session

  const drop = async (items: readonly DropItem[]) => {
    const files = items.flatMap((item) => (item.kind === 'file' ? [item] : []))
    await attach.files(event.id, await Promise.all(files.map((file) => file.getFile())))
  }
  const paste = (pasted: ClipboardEvent) => {
    const files = [...pasted.clipboardData.files]
    if (files.length === 0) return
    pasted.preventDefault()
    pasted.stopPropagation()
    void attach.files(event.id, files)
  }

  return (
    <section aria-label="Files" className={styles.evidence} data-takes-files onPaste={paste}>
      <span className={inspector.label} aria-hidden="true">
        Files
      </span>
      <div className={styles.files}>
        {event.attachments.map((attachment, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the focus stays when a file is put in the place of another
          <File key={place} incident={id} event={event} attachment={attachment} />
        ))}
        {readOnly === null ? (
          <>
            <DropZone aria-label="Drop files here" className={styles.drop} onDrop={({ items }) => void drop(items)}>
              <Button size="s" icon={<Paperclip aria-hidden />} onPress={() => void attach.pick(event.id)}>
                Attach file…
              </Button>
              <span className={styles.size}>or drop it</span>
            </DropZone>
            <Checkbox
              className={styles.strip}
              isSelected={strips}
              onChange={(stripPictures) => void saveSettings({ stripPictures })}
            >
              <span className={styles.box} aria-hidden="true" />
              without metadata of pictures
            </Checkbox>
          </>
        ) : null}
      </div>
    </section>
  )
}

interface FileProps {
  readonly incident: IncidentId
  readonly event: IncidentEvent
  readonly attachment: Attachment
}

function File({ incident, event, attachment }: FileProps) {
  const view = useApp((app) => app.viewAttachment)
  const state = useAttachmentState(incident, attachment.sha256)
  const isLost = state !== null && state !== 'good'
  const stripped = attachment.stripped === true ? ' · metadata taken out' : ''
  return (
    <div className={styles.file}>
      <Thumbnail
        key={`${attachment.sha256} ${isLost}`}
        size="m"
        incident={incident}
        attachment={attachment}
        isLost={isLost}
        onOpen={() => view(event.id, attachment.sha256)}
      />
      <span className={styles.facts}>
        <span className={styles.name} title={attachment.name}>
          {attachment.name}
        </span>
        <span className={styles.size}>
          {isLost ? LOST_FILE_WORDS[state] : `${sizeWords(attachment.bytes)}${stripped}`}
        </span>
      </span>
      {state === 'good' ? (
        <IconButton
          size="s"
          label={`Save as… ${attachment.name}`}
          onPress={() => void saveAttachment(incident, attachment)}
        >
          <Download aria-hidden />
        </IconButton>
      ) : null}
    </div>
  )
}
