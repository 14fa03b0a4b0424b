import { useState } from 'react'
import { Button as AriaButton, Switch } from 'react-aria-components'
import { RENDITIONS } from '../../../shared/document/exportOptions.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import type { Finding } from '../../../shared/mask/finding.ts'
import { maskIn } from '../../../shared/rendition/renditionOf.ts'
import { useApp } from '../../store/useApp.ts'
import { findingWords } from '../../ui/maskWords.ts'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import styles from './MaskingBar.module.css'
import { MaskSheet } from './MaskSheet.tsx'

const RENDITION_WORDS = { internal: 'Internal', executive: 'Executive', customer: 'Customer' } as const

interface MaskingBarProps {
  readonly incident: Incident
  readonly findings: readonly Finding[] | null
}

/** For whom the copy is, and what is masked in it. */
export function MaskingBar({ incident, findings }: MaskingBarProps) {
  const { rendition, mask } = useApp((app) => app.exportOptions)
  const setExportOptions = useApp((app) => app.setExportOptions)
  const [isOpen, setOpen] = useState(false)
  const { people, secrets } = maskIn(rendition, mask)
  const isOn = people || secrets
  const found = (findings ?? []).filter(({ isKept }) => !isKept)
  const words =
    findings === null ? 'looking…' : `${findingWords(found)}${found.length === 0 ? '' : isOn ? ' masked' : ' found'}`
  return (
    <>
      <SegmentedControl
        label="For whom"
        segments={RENDITIONS.map((id) => ({ id, label: RENDITION_WORDS[id] }))}
        value={rendition}
        onChange={(to) => setExportOptions({ rendition: to })}
      />
      <div className={styles.masking}>
        <Switch
          className={styles.switch}
          isSelected={isOn}
          isDisabled={rendition === 'customer'}
          onChange={(on) => setExportOptions({ mask: { ...mask, people: on, secrets: on } })}
        >
          <span className={styles.track} aria-hidden="true" />
          {isOn ? 'Masking on' : 'Masking off'}
        </Switch>
        <AriaButton className={styles.found} aria-label={`What is masked: ${words}`} onPress={() => setOpen(true)}>
          {words}
        </AriaButton>
      </div>
      <MaskSheet incident={incident} findings={findings ?? []} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}
