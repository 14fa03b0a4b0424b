import type { ActionItem } from '../../incident/incident.ts'
import type { Block, Cell } from '../blocks.ts'
import { fromLog, joined, missing, words, written } from '../inlines.ts'
import type { Story } from '../story.ts'
import type { Check, Section } from './section.ts'

const itemsOf = ({ incident }: Story, list?: ActionItem['list']): readonly ActionItem[] =>
  incident.actionItems.filter((item) => !item.removed && (list === undefined || item.list === list))

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
  compose: (story) => tableOf(itemsOf(story)),
  checks: (story) => [[itemsOf(story).length > 0, 'no action item named'], ...unowned(itemsOf(story, 'task'))],
}

function unowned(items: readonly ActionItem[]): readonly Check[] {
  const count = items.filter(({ owner }) => owner.trim() === '').length
  return count === 0 ? [] : [[false, count === 1 ? '1 task has no owner' : `${count} tasks have no owner`]]
}

const STATES = { open: 'open', done: 'done', declined: 'declined' } as const

function tableOf(items: readonly ActionItem[]): readonly Block[] {
  if (items.length === 0) return [fromLog(missing('None recorded.'))]
  return [
    {
      kind: 'table',
      caption: items.length === 1 ? 'The one action item' : `All ${items.length} action items`,
      columns: ['Action', 'Kind', 'Owner', 'Due', 'State'].map((title) => ({ title, numeric: title === 'Due' })),
      rows: items.map((item) => [
        [words(item.text.trim())],
        [words(item.list)],
        [written(item.owner)],
        [written(item.due)],
        [words(STATES[item.state])],
      ]),
    },
  ]
}

/** What no item has is said once for all; where some have it, the others say that they do not. */
function listOf(items: readonly ActionItem[]): readonly Block[] {
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

function itemCell(item: ActionItem, owned: boolean, dated: boolean): Cell {
  const owner: Cell =
    item.owner.trim() === '' ? [missing('owner not recorded')] : [words(`owner: ${item.owner.trim()}`)]
  const due: Cell = item.due === '' ? [missing('no due date')] : [words(`due ${item.due}`)]
  const remarks = joined(
    [item.state === 'declined' ? [words('declined')] : [], owned ? owner : [], dated ? due : []],
    '; ',
  )
  return [words(item.text.trim()), ...(remarks.length === 0 ? [] : [words(' ('), ...remarks, words(')')])]
}
