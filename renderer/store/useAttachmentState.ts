import { useEffect, useState } from 'react'
import type { AttachmentState } from '../../shared/attachment/limits.ts'
import type { IncidentId } from '../../shared/ids.ts'
import { api } from '../api.ts'

/** How an attachment is found now; null until main has looked. */
export function useAttachmentState(incident: IncidentId | null, sha256: string): AttachmentState | null {
  const [found, setFound] = useState<{ readonly sha256: string; readonly state: AttachmentState } | null>(null)
  useEffect(() => {
    if (incident === null) return
    let isCurrent = true
    void api.attachmentState(incident, sha256).then((state) => {
      if (isCurrent) setFound({ sha256, state })
    })
    return () => {
      isCurrent = false
    }
  }, [incident, sha256])
  return found?.sha256 === sha256 ? found.state : null
}
