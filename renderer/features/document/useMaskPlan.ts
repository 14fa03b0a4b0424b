import { useEffect, useState } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import type { Finding } from '../../../shared/mask/finding.ts'
import { api } from '../../api.ts'
import { useApp } from '../../store/useApp.ts'

/** How long the record stays unchanged before it is looked through again. */
const STILL_MS = 500

/** Everything that could be masked in a copy as it is set up now; null until it was looked for. */
export function useMaskPlan(incident: Incident): readonly Finding[] | null {
  const options = useApp((app) => app.exportOptions)
  const [findings, setFindings] = useState<readonly Finding[] | null>(null)
  const { id, entryCount } = incident
  // biome-ignore lint/correctness/useExhaustiveDependencies: main reads the record; `entryCount` says that it has grown.
  useEffect(() => {
    let isOld = false
    const timer = window.setTimeout(() => {
      void api.findMasked(id, options).then((answer) => {
        if (!isOld && answer.ok) setFindings(answer.value.findings)
      })
    }, STILL_MS)
    return () => {
      isOld = true
      window.clearTimeout(timer)
    }
  }, [id, entryCount, options])
  return findings
}
