import type { ActionItem } from '../../incident/incident.ts'
import { ACTION_TYPE_WORDS } from '../../incident/records/actionDetail.ts'
import { type Action, actionsOf } from '../../review/actions.ts'
import { savingOf, savingWords } from '../../review/savings.ts'
import type { Block, Cell } from '../blocks.ts'
import { fromLog, joined, missing, words, written } from '../inlines.ts'
import type { Story } from '../story.ts'
import type { Check, Section } from './section.ts'

const itemsOf = ({ incident }: Story, list?: ActionItem['list']): readonly Action[] =>
  actionsOf(incident).filter((item) => list === undefined || item.list === list)

/** Directions the house takes. */
export const improvements: Section = {
  title: 'Improvements',
  about: 'the directions the house takes',
  prose: null,
  compose: (story) => listOf(itemsOf(story, 'improvement')),
  checks: (story) => [[itemsOf(story, 'improvement').length > 0, 'no improvement named']],
}

/** Pieces of work with an end. */
export const tasks: Section = {
  title: 'Tasks',
  about: 'pieces of work with owner and due date, as a check list',
  prose: null,
  compose: (story) => listOf(itemsOf(story, 'task')),
  checks: (story) => [[itemsOf(story, 'task').length > 0, 'no task named'], ...unowned(itemsOf(story, 'task'))],
}

/** All of both lists as a table. */
export const actionItems: Section = {
  title: 'Action items',
  about: 'improvements and tasks as a table with owner, due date and state',
  prose: { prompt: 'Why these, and what was left out', place: 'first' },
  compose: (story) => tableOf(itemsOf(story), story),
  checks: (story) => [[itemsOf(story).length > 0, 'no action item named'], ...unowned(itemsOf(story, 'task'))],
}

function unowned(items: readonly ActionItem[]): readonly Check[] {
  const count = items.filter(({ owner }) => owner.trim() === '').length
  return count === 0 ? [] : [[false, count === 1 ? '1 task has no owner' : `${count} tasks have no owner`]]
}

function stateCell({ state, detail }: Action): Cell {
  if (state !== 'declined' || detail.reason.trim() === '') return [words(state)]
  return [words(`declined: ${detail.reason.trim()}`)]
}

/** A column of the table, shown where any item says something in it. */
interface Extra {
  readonly title: string
  readonly cell: (action: Action, story: Story) => Cell
}

const orNothing = (text: string): Cell => (text === '' ? [] : [words(text)])

const orMissing = (cell: Cell): Cell => (cell.length === 0 ? [missing('not recorded')] : cell)

const EXTRAS: readonly Extra[] = [
  { title: 'Type', cell: ({ detail }) => orNothing(detail.type === null ? '' : ACTION_TYPE_WORDS[detail.type]) },
  { title: 'Priority', cell: ({ detail }) => orNothing(detail.priority ?? '') },
  { title: 'For', cell: ({ factors }) => orNothing(factors.map(({ text }) => text.trim()).join('; ')) },
  {
    title: 'Would have saved',
    cell: ({ detail }, { metrics }) => {
      const saving = savingOf(metrics, detail)
      return orNothing(saving === null ? '' : savingWords(saving))
    },
  },
  { title: 'Approved by', cell: ({ detail }) => orNothing(detail.approver.trim()) },
  { title: 'Tracker', cell: ({ detail }) => linkCell(detail.tracker) },
]

const linkCell = (link: string): Cell => (link === '' ? [] : [{ kind: 'link', href: link, children: [words(link)] }])

function tableOf(items: readonly Action[], story: Story): readonly Block[] {
  if (items.length === 0) return [fromLog(missing('None recorded.'))]
  const extras = EXTRAS.filter(({ cell }) => items.some((item) => cell(item, story).length > 0))
  return [
    {
      kind: 'table',
      caption: items.length === 1 ? 'The one action item' : `All ${items.length} action items`,
      columns: ['Action', 'Kind', 'Owner', 'Due', 'State', ...extras.map(({ title }) => title)].map((title) => ({
        title,
        numeric: title === 'Due',
      })),
      rows: items.map((item) => [
        [words(item.text.trim())],
        [words(item.list)],
        [written(item.owner)],
        [written(item.due)],
        stateCell(item),
        ...extras.map(({ cell }) => orMissing(cell(item, story))),
      ]),
    },
  ]
}

/** What no item has is said once for all; where some have it, the others say that they do not. */
function listOf(items: readonly Action[]): readonly Block[] {
  if (items.length === 0) return [fromLog(missing('Not recorded.'))]
  const owned = items.some((item) => item.owner.trim() !== '')
  const dated = items.some((item) => item.due !== '')
  const absent = [...(owned ? [] : ['owners']), ...(dated ? [] : ['due dates'])]
  return [
    {
      kind: 'list',
      ordered: false,
      items: items.map((item) => ({
        done: item.state === 'done',
        inlines: itemCell(item, owned, dated),
        blocks: [],
      })),
      fromLog: false,
    },
    ...(absent.length === 0 ? [] : [fromLog(missing(`Not recorded: ${absent.join(' and ')}.`))]),
  ]
}

function itemCell(item: Action, owned: boolean, dated: boolean): Cell {
  const owner: Cell =
    item.owner.trim() === '' ? [missing('owner not recorded')] : [words(`owner: ${item.owner.trim()}`)]
  const due: Cell = item.due === '' ? [missing('no due date')] : [words(`due ${item.due}`)]
  const remarks = joined(
    [
      item.state === 'declined' ? stateCell(item) : [],
      owned ? owner : [],
      dated ? due : [],
      orNothing(item.detail.type === null ? '' : ACTION_TYPE_WORDS[item.detail.type].toLowerCase()),
      orNothing(item.detail.priority === null ? '' : `${item.detail.priority} priority`),
      linkCell(item.detail.tracker),
    ],
    '; ',
  )
  return [words(item.text.trim()), ...(remarks.length === 0 ? [] : [words(' ('), ...remarks, words(')')])]
}
