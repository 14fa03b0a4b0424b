import { METHOD_WORDS } from '../../incident/fieldWords.ts'
import type { Cell } from '../blocks.ts'
import { missing, words } from '../inlines.ts'
import { lengthWords } from '../lengths.ts'
import { momentCell } from '../moments.ts'
import { eventsOf, type Story } from '../story.ts'

/** What the numbers say, marked as from the log, and nothing more. `instead` says of what: `no summary was written`. */
export function inNumbers(story: Story, instead: string): Cell {
  const said = [lasted(story), detected(story), misled(story), measured(story)].filter((cell) => cell.length > 0)
  if (story.events.length === 0) return [missing('Not recorded.')]
  const source = missing(`From the log; ${instead}.`)
  return [...said, [source]].flatMap((cell, i) => (i === 0 ? cell : [words(' '), ...cell]))
}

function lasted({ metrics, over }: Story): Cell {
  const impact = lengthWords(metrics.durations.impact)
  if (impact !== null) return [words(`Users were affected for ${impact}.`)]
  const whole = lengthWords(metrics.durations.timeToResolveFromDetection)
  if (whole !== null) return [words(`From detection to resolution it took ${whole}.`)]
  return [words(over ? 'How long the incident lasted is not recorded.' : 'The incident is not resolved so far.')]
}

function detected(story: Story): Cell {
  const { point } = story.metrics.milestones.detected
  if (point === null) return []
  const event = eventsOf(story, 'detection').find((one) => one.id === point.event)
  const method = event === undefined || event.method === null ? '' : ` (${METHOD_WORDS[event.method]})`
  return [words('It was detected at '), ...momentCell(point, story.style), words(`${method}.`)]
}

function misled({ metrics }: Story): Cell {
  const count = metrics.misleadingPaths.length
  if (count === 0) return []
  const length = lengthWords(metrics.durations.misleadingPaths)
  const paths = count === 1 ? '1 misleading path was followed' : `${count} misleading paths were followed`
  return [
    words(
      length === null
        ? `${paths}; the time spent on ${count === 1 ? 'it' : 'them'} is not known.`
        : `${paths}, which took ${length}.`,
    ),
  ]
}

function measured({ incident }: Story): Cell {
  const items = incident.actionItems.filter((item) => !item.removed)
  const count = (list: 'improvement' | 'task', name: string): readonly string[] => {
    const found = items.filter((item) => item.list === list).length
    return found === 0 ? [] : [`${found} ${name}${found === 1 ? '' : 's'}`]
  }
  const named = [...count('improvement', 'improvement'), ...count('task', 'task')]
  if (named.length === 0) return []
  return [words(`${named.join(' and ')} ${items.length === 1 ? 'is' : 'are'} recorded.`)]
}
