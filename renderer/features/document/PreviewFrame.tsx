import { useEffect, useState } from 'react'
import type { TemplateChoice } from '../../../shared/document/templates/choice.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { useApp } from '../../store/useApp.ts'
import { classNames } from '../../ui/classNames.ts'
import styles from './Preview.module.css'

interface PreviewFrameProps {
  readonly incident: Incident
  readonly section: string
  /** Lays it out by another template than the incident's own. */
  readonly template?: TemplateChoice | undefined
  /** In the page's own pixels, before scaling. */
  readonly width: number
  readonly height: number
  readonly scale: number
}

/** How long the record stays unchanged before the page is composed again. */
const STILL_MS = 400

/**
 * The next page loads behind the one on show, which leaves only when the new one is drawn: no white flash while one
 * types. Opened at the section being edited, so that it stays in sight.
 */
export function PreviewFrame({ incident, section, template, width, height, scale }: PreviewFrameProps) {
  const chosen = useApp((app) => app.exportOptions)
  const options = template === undefined ? chosen : { ...chosen, template }
  const current = `r=${incident.entryCount}&options=${encodeURIComponent(JSON.stringify(options))}`
  const [shown, setShown] = useState<string | null>(null)
  const [wanted, setWanted] = useState(current)
  useEffect(() => {
    const timer = window.setTimeout(() => setWanted(current), STILL_MS)
    return () => window.clearTimeout(timer)
  }, [current])

  const revisions = shown === null || shown === wanted ? [wanted] : [shown, wanted]
  return (
    <div className={styles.paper} style={{ width: width * scale, height: height * scale }}>
      {revisions.map((revision) => (
        <iframe
          key={revision}
          // Allows nothing: no scripts, no forms, an origin of its own.
          sandbox=""
          title={revision === wanted ? 'Document preview' : 'Document preview, being replaced'}
          src={`app://document/${incident.id}?${revision}${section === 'title' ? '' : `#${encodeURIComponent(section)}`}`}
          className={classNames(styles.frame, revision !== shown && revisions.length > 1 && styles.loading)}
          style={{ width, height, transform: `scale(${scale})` }}
          onLoad={() => {
            if (revision === wanted) setShown(revision)
          }}
        />
      ))}
    </div>
  )
}
