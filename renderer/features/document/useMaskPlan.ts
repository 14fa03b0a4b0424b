import { useEffect, useState } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import type { Finding } from '../../../shared/mask/finding.ts'
import { api } from '../../api.ts'
import { useApp } from '../../store/useApp.ts'

/** How long the record stays unchanged before it is looked through again: longer where there is much of it. */
const stillMs = (entries: number): number => Math.min(4_000, 500 + entries / 5)

/** Everything that could be masked in a copy as it is set up now; null until it was looked for. */
export function useMaskPlan(incident: Incident): readonly Finding[] | null {
  const options = useApp((app) => app.exportOptions)
  const [findings, setFindings] = useState<readonly Finding[] | null>(null)
  const { id, entryCount } = incident
  useEffect(() => {
    let isOld = false
    const timer = window.setTimeout(() => {
      void api.findMasked(id, options).then((answer) => {
        if (!isOld && answer.ok) setFindings(answer.value.findings)
      })
    }, stillMs(entryCount))
    return () => {
      isOld = true
      window.clearTimeout(timer)
    }
  }, [id, entryCount, options])
  return findings
}
