import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { ActionItem, Incident } from '../../incident/incident.ts'
import { actionDetailOf } from '../../review/actions.ts'
import { isDate } from '../../time/calendarDate.ts'
import { oneLine } from '../printable.ts'
import { besideTitle, labelsOf, openItems, originOf, trackerTitle } from './trackerText.ts'

/** The longest title that GitHub takes. */
const MAX_TITLE = 256

const text = (value: string): PhrasingContent => ({ type: 'text', value })
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children })

/**
 * The open action items as issues to be pasted: under each heading, which is the title, the body of one issue, without the
 * title over again. What users wrote is text, never markup.
 */
export function githubIssues(incident: Incident): string {
  const items = openItems(incident)
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text(`Issues for “${oneLine(incident.title)}”`)] },
      ...(items.length === 0
        ? [paragraph(text('There is no open action item.'))]
        : items.flatMap((item) => issueOf(item, incident))),
    ],
  }
  return toMarkdown(tree, { extensions: [gfmToMarkdown()], bullet: '-', listItemIndent: 'one', rule: '-' })
}

function issueOf(item: ActionItem, incident: Incident): readonly RootContent[] {
  const { priority, tracker } = actionDetailOf(incident, item.id)
  const facts = [
    ...(oneLine(item.owner) === '' ? [] : [`Owner: ${oneLine(item.owner)}`]),
    ...(isDate(item.due) ? [`Due: ${item.due}`] : []),
    ...(priority === null ? [] : [`Priority: ${priority}`]),
    ...(tracker === '' ? [] : [`Tracked at: ${tracker}`]),
    `Labels: ${labelsOf(incident, item).join(', ')}`,
  ]
  const title = trackerTitle(item.text, MAX_TITLE)
  const whole = besideTitle(item.text, title)
  return [
    { type: 'thematicBreak' },
    { type: 'heading', depth: 2, children: [text(title)] },
    ...(whole === '' ? [] : [linesOf(whole)]),
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: facts.map((fact) => ({ type: 'listItem', spread: false, children: [paragraph(text(fact))] })),
    },
    paragraph(text(originOf(incident))),
  ]
}

const linesOf = (whole: string): Paragraph =>
  paragraph(
    ...whole
      .split('\n')
      .flatMap((line, i): PhrasingContent[] => (i === 0 ? [text(line)] : [{ type: 'break' }, text(line)])),
  )
