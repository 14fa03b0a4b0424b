import { costOf, layLane, type Rows } from './lay.ts'
import type { Mark } from './mark.ts'

const MOST_ROWS_FOR_LABELS = 4

/** A lane with no more marks than this gets rows so that none need be merged, as far as that goes. */
const FEW_MARKS = 24

/** As few rows as hold a lane without merging, if it is not crowded: hypotheses above all must stay apart. */
function startRows(marks: readonly Mark[], since: number): Rows {
  const most = marks.length > FEW_MARKS ? 1 : marks[0]?.item.family === 'hypotheses' ? 4 : 2
  const merged = (rows: Rows): boolean => rows.some((row) => row.some((mark) => mark.key.startsWith('badge:')))
  let laid = layLane(marks, 1, since)
  for (let rows = laid.length + 1; rows <= most && merged(laid); rows++) laid = layLane(marks, rows, since)
  return laid
}

/**
 * The rows that the marks of each lane need; then, one by one, the rows left go where they save most. What began before
 * `since`, on the axis, is counted elsewhere.
 */
export function shareRows(lanes: readonly (readonly Mark[])[], rowsInView: number, since: number): readonly Rows[] {
  const laid = lanes.map((marks) => startRows(marks, since))
  const costs = laid.map(costOf)
  const wider = lanes.map((marks, index) => nextRow(marks, laid[index] ?? [], costs[index] ?? 0, since))
  for (let left = rowsInView - laid.reduce((sum, rows) => sum + rows.length, 0); left > 0; left--) {
    const gains = costs.map((cost, index) => cost - (wider[index]?.cost ?? cost))
    const best = gains.indexOf(Math.max(...gains))
    const better = wider[best]
    if (better === undefined || better === null || (gains[best] ?? 0) <= 0) break
    laid[best] = better.rows
    costs[best] = better.cost
    wider[best] = nextRow(lanes[best] ?? [], better.rows, better.cost, since)
  }
  return laid
}

function nextRow(
  marks: readonly Mark[],
  rows: Rows,
  cost: number,
  since: number,
): { readonly rows: Rows; readonly cost: number } | null {
  if (cost === 0 || rows.length >= MOST_ROWS_FOR_LABELS) return null
  const wider = layLane(marks, rows.length + 1, since)
  return { rows: wider, cost: costOf(wider) }
}
