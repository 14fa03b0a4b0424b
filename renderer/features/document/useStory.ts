import { storyOf } from '../../../shared/document/composeDocument.ts'
import type { Story } from '../../../shared/document/story.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { useNow } from '../../clock.ts'

/** Several texts show data of one incident: it is read once a minute. */
const read = new WeakMap<Incident, Story>()

/** What data in texts are told from, as it stands this minute. */
export function useStory(incident: Incident): Story {
  const now = useNow(60_000)
  const known = read.get(incident)
  if (known?.now === now) return known
  const story = storyOf(incident, now, [])
  read.set(incident, story)
  return story
}
