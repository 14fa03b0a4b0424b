import { DATA } from '../../../shared/document/sections/data.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './DataInText.module.css'
import { LogBlocks } from './LogBlocks.tsx'
import { useStory } from './useStory.ts'

interface DataInTextProps {
  readonly incident: Incident
  readonly name: string
  readonly onTakeOut: () => void
}

/** Data of the record in the midst of a text: not to be edited, and always as the record stands. */
export function DataInText({ incident, name, onTakeOut }: DataInTextProps) {
  const story = useStory(incident)
  const title = DATA.get(name)?.title ?? name
  return (
    <figure aria-label={`${title}, from the log`} className={styles.data}>
      <figcaption className={styles.head}>
        <b>{title}</b>
        <Button
          size="s"
          variant="quiet"
          excludeFromTabOrder
          aria-label={`Take out of the text: ${title}`}
          onPress={onTakeOut}
        >
          Take out
        </Button>
      </figcaption>
      {name === 'figure' ? (
        <p className={styles.picture}>The timeline as a picture, to be seen in the preview</p>
      ) : (
        <LogBlocks blocks={story.dataNamed(name)} />
      )}
    </figure>
  )
}
