import { ChevronRight } from 'lucide-react'
import { useMemo } from 'react'
import { Button as AriaButton, Disclosure, DisclosurePanel } from 'react-aria-components'
import { withDataNamed } from '../../../shared/document/dataLine.ts'
import { DATA } from '../../../shared/document/sections/data.ts'
import { type TextVersion, textVersions } from '../../../shared/incident/textVersions.ts'
import { formatMinute } from '../../../shared/time/format.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/classNames.ts'
import { shortDate } from '../../ui/dateWords.ts'
import styles from './TextHistory.module.css'

interface TextHistoryProps {
  readonly field: string
  /** The name of the text. */
  readonly label: string
  /** What it says now. */
  readonly value: string
  readonly onPutBack: (text: string) => void
}

/** What a text said before, newest first: who wrote it and when, and the way back to it. */
export function TextHistory({ field, label, value, onPutBack }: TextHistoryProps) {
  const entries = useApp(({ session }) => (session.status === 'open' ? session.replay.rest : null))
  const undone = useApp(({ session }) => (session.status === 'open' ? session.replay.undone : null))
  const versions = useMemo(
    () => (entries === null || undone === null ? [] : textVersions(entries, undone, field)),
    [entries, undone, field],
  )
  const earlier = versions.filter(({ text }) => text !== value).toReversed()
  if (earlier.length === 0) return null
  const count = earlier.length === 1 ? '1 earlier version' : `${earlier.length} earlier versions`
  return (
    <Disclosure>
      <AriaButton slot="trigger" aria-label={`${count}: ${label}`} className={styles.trigger}>
        <ChevronRight aria-hidden className={styles.chevron} />
        {count}
      </AriaButton>
      <DisclosurePanel>
        <ol aria-label={`Earlier versions: ${label}`} className={styles.versions}>
          {earlier.map((version) => (
            <Version key={version.entry} version={version} onPutBack={onPutBack} />
          ))}
        </ol>
      </DisclosurePanel>
    </Disclosure>
  )
}

interface VersionProps {
  readonly version: TextVersion
  readonly onPutBack: (text: string) => void
}

function Version({ version: { at, by, text, undone }, onPutBack }: VersionProps) {
  const zone = useApp((app) => app.displayZone)
  const when = `${shortDate(at, zone)} ${formatMinute(at, zone)}`
  const who = by === '' ? 'was written' : `${by} wrote`
  return (
    <li className={styles.version}>
      <span className={styles.when}>
        {by} {when}
        {undone ? ' · undone' : ''}
      </span>
      <Button size="s" aria-label={`Put back what ${who} ${when}`} onPress={() => onPutBack(text)}>
        Put back
      </Button>
      <p className={classNames(styles.text, text === '' && styles.nothing)}>
        {text === '' ? 'Nothing was written.' : withDataNamed(text, (name) => DATA.get(name)?.title ?? name)}
      </p>
    </li>
  )
}
