import { BookOpen, Download, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { COMMANDS } from '../../../shared/keymap.ts'
import { useApp } from '../../store/useApp.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import { FirstLine } from './FirstLine.tsx'
import { LibraryNotes } from './LibraryNotes.tsx'
import { SamplePicture } from './SamplePicture.tsx'
import styles from './StartScreen.module.css'

/** Before the first incident. The accent card is already an entry line. */
export function StartScreen() {
  const folder = useApp((app) => app.boot?.libraryFolder ?? '')
  const version = useApp((app) => app.boot?.version ?? '')
  const openSample = useApp((app) => app.openSample)
  const importFiles = useApp((app) => app.importFiles)
  return (
    <div className={styles.start}>
      <LibraryNotes />
      <div className={styles.main}>
        <h1 className={styles.title}>Nothing is being recorded yet</h1>
        <p className={styles.lead}>Three ways to begin.</p>
        <section className={styles.first} aria-label="Start an incident">
          <h2 className={styles.heading}>
            <Plus aria-hidden />
            Start an incident now
            <Kbd keys={COMMANDS.newIncident.keys[0]} />
          </h2>
          <p className={styles.text}>
            One line is enough. It is on disk before it is on screen; severity and people can wait.
          </p>
          <div className={styles.line}>
            <FirstLine />
          </div>
        </section>
        <div className={styles.two}>
          <Way
            label="Open the sample"
            icon={<BookOpen aria-hidden />}
            keys={COMMANDS.openSample.keys[0]}
            onPress={() => void openSample()}
          >
            <p className={styles.text}>
              A real database outage with its misleading paths. Look around, break it, throw it away.
            </p>
            <SamplePicture />
          </Way>
          <Way
            label="Import"
            icon={<Download aria-hidden />}
            keys={COMMANDS.importFiles.keys[0]}
            onPress={() => void importFiles()}
          >
            <p className={styles.text}>
              Facts, an exported incident or a table of events. The file itself is only read; what cannot be used is
              named.
            </p>
            <p className={styles.sources}>
              <span>Incident, JSON</span>
              <span>Facts, JSON</span>
              <span>Table, CSV</span>
            </p>
          </Way>
        </div>
      </div>
      <div className={styles.footer}>
        <span>
          Everything stays in{' '}
          <span className={styles.folder} data-selectable>
            {folder}
          </span>{' '}
          on this computer. No account, no network.
        </span>
        <span>Faultline {version}</span>
      </div>
    </div>
  )
}

interface WayProps {
  readonly label: string
  readonly icon: ReactNode
  readonly keys: string
  readonly onPress: () => void
  readonly children: ReactNode
}

/** A card that is pressed anywhere; its name is short, so that it can be called by it. */
function Way({ label, icon, keys, onPress, children }: WayProps) {
  return (
    <div className={styles.card}>
      <h2 className={styles.heading}>
        {icon}
        <AriaButton className={styles.press} onPress={onPress}>
          {label}
        </AriaButton>
        <Kbd keys={keys} />
      </h2>
      {children}
    </div>
  )
}
