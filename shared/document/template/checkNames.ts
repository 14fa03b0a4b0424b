import { type Liquid, type Template, toValueSync } from 'liquidjs'
import type { TemplateFault } from './fault.ts'
import { TEMPLATE_NAMES, templateName } from './names.ts'
import { didYouMean } from './nearest.ts'

/** What the library answers for every list and text. */
const OF_LISTS = ['size', 'first', 'last']

/** Whether each name in a template exists, wherever it stands: also where this incident would never come by. */
export function checkNames(engine: Liquid, parsed: readonly Template[]): readonly TemplateFault[] {
  const { globals, variables } = engine.analyzeSync([...parsed])
  const loops = loopsIn(parsed)
  const faults = Object.entries(globals).flatMap(([root, uses]) =>
    uses.flatMap(({ segments, location }) => {
      const fault = rootFault(root, segments[1])
      return fault === null ? [] : [{ ...fault, line: location.row, column: location.col }]
    }),
  )
  const inLoops = Object.entries(variables).flatMap(([root, uses]) => {
    const list = loops.get(root)
    if (list === undefined || Object.hasOwn(globals, root)) return []
    return uses.flatMap(({ segments, location }) => {
      const fault = fieldFault(root, list, segments[1])
      return fault === null ? [] : [{ ...fault, line: location.row, column: location.col }]
    })
  })
  return [...faults, ...inLoops]
}

type Unplaced = Pick<TemplateFault, 'word' | 'message'>

function rootFault(root: string, next: unknown): Unplaced | null {
  const name = templateName(root)
  if (name === undefined) {
    return { word: root, message: `there is nothing called “${root}”.${didYouMean(root, Object.keys(TEMPLATE_NAMES))}` }
  }
  if (typeof next !== 'string') return null
  if (name.kind === 'value') {
    return OF_LISTS.includes(next) ? null : { word: `${root}.${next}`, message: `“${root}” has no parts.` }
  }
  if (name.kind === 'list') {
    if (OF_LISTS.includes(next)) return null
    const loop = `{% for one in ${root} %}`
    return { word: `${root}.${next}`, message: `“${root}” is a list: go through it with ${loop}.` }
  }
  return partFault(root, root, Object.keys(name.of), next)
}

function fieldFault(loop: string, list: string, next: unknown): Unplaced | null {
  const name = templateName(list)
  if (name?.kind !== 'list' || typeof next !== 'string') return null
  return partFault(loop, list, Object.keys(name.of), next)
}

function partFault(said: string, of: string, known: readonly string[], next: string): Unplaced | null {
  if (known.includes(next)) return null
  const list = `“${of}” has ${known.join(', ')}.`
  return {
    word: `${said}.${next}`,
    message: `there is nothing called “${said}.${next}”.${didYouMean(next, known)} ${list}`,
  }
}

/** Which list each loop goes through, by the word that stands for one of it; of two loops with one word, only when they agree. */
function loopsIn(templates: readonly Template[]): ReadonlyMap<string, string> {
  const loops = new Map<string, string>()
  const visit = (template: Template) => {
    const { variable, collection } = template as Template & { variable?: unknown; collection?: { getText(): string } }
    if (typeof variable === 'string' && collection !== undefined) {
      const list = collection.getText().trim()
      loops.set(variable, loops.has(variable) && loops.get(variable) !== list ? '' : list)
    }
    const inner: unknown = template.children === undefined ? [] : toValueSync(template.children(false, true))
    if (Array.isArray(inner)) for (const one of inner as readonly Template[]) visit(one)
  }
  for (const template of templates) visit(template)
  return loops
}
