import { FileQuestion, Paperclip } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { isImageType } from '../../shared/attachment/imageType.ts'
import type { IncidentId } from '../../shared/ids.ts'
import type { Attachment } from '../../shared/incident/event.ts'
import { classNames } from './classNames.ts'
import styles from './Thumbnail.module.css'

interface ThumbnailProps {
  readonly incident: IncidentId
  readonly attachment: Attachment
  readonly size: 's' | 'm'
  readonly excludeFromTabOrder?: boolean
  /** Known to be missing or changed; otherwise a picture that cannot be drawn tells. */
  readonly isLost?: boolean
  readonly onOpen: () => void
}

/** Where the window gets an image of an event from; main answers nothing else there. */
export const imageAddress = (incident: IncidentId, { sha256 }: Attachment): string => `app://blob/${incident}/${sha256}`

/** A file, small: the picture itself, or a sign for any other file and for one that cannot be had. */
export function Thumbnail(props: ThumbnailProps) {
  const { incident, attachment, size, excludeFromTabOrder = false, onOpen } = props
  const [isLost, setLost] = useState(props.isLost === true)
  const isPicture = isImageType(attachment.mediaType)
  return (
    <AriaButton
      aria-label={`Look at ${attachment.name}`}
      excludeFromTabOrder={excludeFromTabOrder}
      className={classNames(styles.thumbnail, styles[size])}
      onPress={onOpen}
    >
      {isPicture && !isLost ? (
        <img
          src={imageAddress(incident, attachment)}
          alt={attachment.name}
          loading="lazy"
          decoding="async"
          draggable={false}
          onError={() => setLost(true)}
        />
      ) : isLost ? (
        <FileQuestion aria-hidden />
      ) : (
        <Paperclip aria-hidden />
      )}
    </AriaButton>
  )
}
