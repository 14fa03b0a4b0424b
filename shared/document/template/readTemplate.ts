import type { Liquid, Template } from 'liquidjs'
import { err, ok, type Result } from '../../result.ts'
import { checkNames } from './checkNames.ts'
import { MAX_TEMPLATE, templateEngine } from './engine.ts'
import type { TemplateFault } from './fault.ts'
import { faultOf } from './faultOf.ts'
import { withoutMarks } from './marks.ts'
import { readTemplateText } from './templateText.ts'
import { readUse, type Use } from './use.ts'

/** A template that was read without a fault, ready to be filled in. */
export interface ReadTemplate {
  readonly name: string
  readonly about: string
  readonly engine: Liquid
  readonly parsed: readonly Template[]
  /** In the order in which they stand in the template; a loop may come by one of them several times. */
  readonly uses: readonly Use[]
  readonly headLines: number
}

/**
 * Reads a template and checks all that can be told before it is filled in: that tags are known and closed, that sections,
 * options, names and filters exist. Answers every fault that was found, with the line of the file. Never throws.
 */
export function readTemplate(file: string): Result<ReadTemplate, readonly TemplateFault[]> {
  const { name, about, body, headLines } = readTemplateText(withoutMarks(file))
  if (body.length > MAX_TEMPLATE) {
    return err([{ line: 1, column: 1, word: '', message: `a template has at most ${MAX_TEMPLATE} characters.` }])
  }
  const uses: Use[] = []
  const faults: TemplateFault[] = []
  const engine = templateEngine((tag, token) => {
    const read = readUse(tag, token)
    if ('fault' in read) faults.push(read.fault)
    return 'fault' in read ? 0 : uses.push(read.use) - 1
  })
  const moved = (found: readonly TemplateFault[]) => found.map((fault) => ({ ...fault, line: fault.line + headLines }))
  try {
    const parsed = engine.parse(body)
    faults.push(...checkNames(engine, parsed))
    if (faults.length > 0) return err(moved([...faults].sort((a, b) => a.line - b.line || a.column - b.column)))
    return ok({ name, about, engine, parsed, uses, headLines })
  } catch (error) {
    return err(moved([...faults, faultOf(error)]))
  }
}
