import { ChevronLeft, ChevronRight, Download, FileQuestion, Paperclip, Trash2, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { isImageType } from '../../../shared/attachment/imageType.ts'
import type { IncidentId } from '../../../shared/ids.ts'
import { addedBy } from '../../../shared/incident/addedBy.ts'
import type { Attachment, IncidentEvent } from '../../../shared/incident/event.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { formatDateTime } from '../../../shared/time/format.ts'
import { saveAttachment } from '../../store/saveAttachment.ts'
import { useApp } from '../../store/useApp.ts'
import { useAttach } from '../../store/useAttach.ts'
import { useAttachmentState } from '../../store/useAttachmentState.ts'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/classNames.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { LOST_FILE_SAFE, LOST_FILE_WORDS } from '../../ui/lostFileWords.ts'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { sizeWords } from '../../ui/sizeWords.ts'
import { imageAddress } from '../../ui/Thumbnail.tsx'
import styles from './AttachmentView.module.css'

type Zoom = 'fit' | 'full'

const ZOOMS: readonly { readonly id: Zoom; readonly label: string }[] = [
  { id: 'fit', label: 'Fit' },
  { id: 'full', label: '100 %' },
]

/** The file that is looked at, in full; nothing while none is. */
export function AttachmentView({ incident }: { readonly incident: Incident }) {
  const viewing = useApp((app) => app.viewing)
  const view = useApp((app) => app.viewAttachment)
  const close = useApp((app) => app.closeAttachment)
  const [zoom, setZoom] = useState<Zoom>('fit')
  const runCommand = useApp((app) => app.runCommand)
  const isOpen = viewing !== null
  useEffect(() => {
    if (!isOpen) return
    // What opened it may be gone, with the file that was taken off.
    const keepFocus = () => {
      if (document.activeElement === document.body) runCommand('focusEntryLine')
    }
    return () => void setTimeout(keepFocus, 100)
  }, [isOpen, runCommand])
  const readOnly = useApp(({ session }) => session.status !== 'open' || session.readOnly !== null)
  const event = viewing === null ? undefined : incident.events.get(viewing.event)
  const at = event?.attachments.findIndex(({ sha256 }) => sha256 === viewing?.sha256) ?? -1
  const attachment = event?.attachments[at]
  if (event === undefined || attachment === undefined) return null
  const go = (step: number) => {
    const { length } = event.attachments
    const next = event.attachments[(at + step + length) % length]
    if (next !== undefined) view(event.id, next.sha256)
  }
  const onKeyDown = (press: KeyboardEvent) => {
    const run = KEYS[press.key]
    if (run === undefined || press.ctrlKey || press.metaKey || press.altKey) return
    press.preventDefault()
    if (run.go !== undefined) go(run.go)
    else if (run.zoom !== undefined) setZoom(run.zoom)
  }
  return (
    <div className={styles.keys} onKeyDownCapture={onKeyDown}>
      <ModalOverlay
        isOpen
        isDismissable
        onOpenChange={(isOpen) => {
          if (!isOpen) close()
        }}
        className={styles.overlay}
      >
        <Modal className={styles.modal}>
          <Dialog className={styles.dialog}>
            <FullFile
              incident={incident.id}
              event={event}
              attachment={attachment}
              place={event.attachments.length > 1 ? `${at + 1} of ${event.attachments.length}` : ''}
              readOnly={readOnly}
              zoom={zoom}
              onZoom={setZoom}
              onGo={go}
              onShow={(one) => view(event.id, one.sha256)}
              onClose={close}
            />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </div>
  )
}

interface FullFileProps {
  readonly incident: IncidentId
  readonly event: IncidentEvent
  readonly attachment: Attachment
  /** `2 of 5`, or empty where it is the only one. */
  readonly place: string
  readonly readOnly: boolean
  readonly zoom: Zoom
  readonly onZoom: (zoom: Zoom) => void
  readonly onGo: (step: number) => void
  readonly onShow: (attachment: Attachment) => void
  readonly onClose: () => void
}

function FullFile(props: FullFileProps) {
  const { incident, event, attachment, place, readOnly, zoom, onZoom, onGo, onShow, onClose } = props
  const displayZone = useApp((app) => app.displayZone)
  const attach = useAttach()
  const state = useAttachmentState(incident, attachment.sha256)
  const isPicture = isImageType(attachment.mediaType)
  const isShown = isPicture && state === 'good'
  const { by, at } = addedBy(event, attachment.sha256)
  const facts = [
    place,
    sizeWords(attachment.bytes),
    `added ${formatDateTime(at, displayZone)}${by === '' ? '' : ` by ${by}`}`,
    ...(attachment.stripped === true ? ['metadata taken out'] : []),
  ].filter((words) => words !== '')

  const strip = async () => {
    const stripped = await attach.strip(event.id, attachment)
    if (stripped !== null) onShow(stripped)
  }
  const remove = async () => {
    if (await attach.remove(event.id, attachment)) onClose()
  }

  return (
    <div className={styles.frame}>
      <header className={styles.header}>
        <div className={styles.words}>
          <Heading slot="title" className={styles.name}>
            {attachment.name}
          </Heading>
          <span className={styles.facts}>{facts.join(' · ')}</span>
        </div>
        {isShown ? <SegmentedControl label="Size" segments={ZOOMS} value={zoom} onChange={onZoom} /> : null}
        {place === '' ? null : (
          <>
            <IconButton label="Previous file" keys="Left" onPress={() => onGo(-1)}>
              <ChevronLeft aria-hidden />
            </IconButton>
            <IconButton label="Next file" keys="Right" onPress={() => onGo(1)}>
              <ChevronRight aria-hidden />
            </IconButton>
          </>
        )}
        {isShown && !readOnly && attachment.stripped !== true && attachment.mediaType !== 'image/gif' ? (
          <Button size="s" onPress={() => void strip()}>
            Take the metadata out
          </Button>
        ) : null}
        {state === 'good' ? (
          <IconButton label="Save as…" onPress={() => void saveAttachment(incident, attachment)}>
            <Download aria-hidden />
          </IconButton>
        ) : null}
        {readOnly ? null : (
          <IconButton label="Take off the event" onPress={() => void remove()}>
            <Trash2 aria-hidden />
          </IconButton>
        )}
        <IconButton label="Close" keys="Escape" onPress={onClose}>
          <X aria-hidden />
        </IconButton>
      </header>
      {isShown ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is larger than the window is scrolled by keys too
        <div className={classNames(styles.stage, styles[zoom])} tabIndex={0}>
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys 0 and 1 and the control above do the same */}
          <img
            src={imageAddress(incident, attachment)}
            alt={attachment.name}
            draggable={false}
            onClick={() => onZoom(zoom === 'fit' ? 'full' : 'fit')}
          />
        </div>
      ) : (
        <Placeholder>
          {state === null ? null : state === 'good' ? (
            <>
              <Paperclip aria-hidden />
              <p>Only pictures are shown here. Save the file to open it with another program.</p>
              <Button onPress={() => void saveAttachment(incident, attachment)}>Save as…</Button>
            </>
          ) : (
            <>
              <FileQuestion aria-hidden />
              <p>
                {LOST_FILE_WORDS[state]}. {LOST_FILE_SAFE}
              </p>
            </>
          )}
        </Placeholder>
      )}
    </div>
  )
}

const Placeholder = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.placeholder} role="status">
    {children}
  </div>
)

const KEYS: Readonly<Record<string, { readonly go?: number; readonly zoom?: Zoom } | undefined>> = {
  ArrowLeft: { go: -1 },
  ArrowRight: { go: 1 },
  '0': { zoom: 'fit' },
  '1': { zoom: 'full' },
}
