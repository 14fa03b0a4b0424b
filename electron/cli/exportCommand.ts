import { join, resolve } from 'node:path'
import { composeDocument } from '../../shared/document/composeDocument.ts'
import { EXPORT_FORMATS } from '../../shared/document/exportFormats.ts'
import { notShownIn, notShownWords } from '../../shared/document/template/notShown.ts'
import type { TemplateChoice } from '../../shared/document/templates/choice.ts'
import type { Incident } from '../../shared/incident/incident.ts'
import { maskIn } from '../../shared/rendition/renditionOf.ts'
import { ok } from '../../shared/result.ts'
import { exportDocument } from '../export.ts'
import { keptKey, PEOPLE_KEYS, peopleKeys } from '../peopleKeys.ts'
import { logOf } from '../prove.ts'
import { wordLookOf } from '../wordLookOf.ts'
import { type CliDesk, complain, openIncident } from './desk.ts'
import { FAILED, FINE, WRONG_USAGE } from './io.ts'
import { keptTemplates } from './keptTemplates.ts'
import { type LeavingWords, leavingOptions } from './leavingOptions.ts'
import { templateChoice } from './templateChoice.ts'

export interface ExportOptions extends LeavingWords {
  readonly to: string
  readonly format: string
  readonly template: string
  readonly wordTemplate?: string
}

/** Writes the postmortem in the formats asked for, and prints the path of each file. */
export async function exportCommand(desk: CliDesk, ref: string, options: ExportOptions): Promise<number> {
  const { io, out, errors, host } = desk
  const asked = options.format.split(',').map((format) => format.trim().toLowerCase())
  const formats = EXPORT_FORMATS.filter((format) => asked.includes(format))
  const unknown = asked.filter((name) => !EXPORT_FORMATS.some((format) => format === name))
  if (unknown.length > 0) return misused(desk, 'format', unknown, EXPORT_FORMATS)
  const leaving = leavingOptions(options)
  if (!leaving.ok) {
    errors.line(`faultline: ${leaving.error}`)
    return WRONG_USAGE
  }
  const template = await templateChoice(options.template, io.cwd, await keptTemplates(host))
  if (!template.ok) {
    errors.line(`faultline: ${template.error}`)
    return WRONG_USAGE
  }
  const wordLook =
    options.wordTemplate === undefined ? ok(null) : await wordLookOf(resolve(io.cwd, options.wordTemplate))
  if (!wordLook.ok) {
    complain(errors, wordLook.error)
    return WRONG_USAGE
  }
  const session = await openIncident(desk, ref)
  if (session === null) return FAILED
  sayWhatIsNotShown(desk, session.incident(), template.value)
  await session.seal()
  const keys = peopleKeys(host.userData === null ? null : join(host.userData, PEOPLE_KEYS))
  const { key, lost } = await keptKey(keys, session.incident(), maskIn(leaving.value.rendition, leaving.value.mask))
  if (lost !== null) errors.line(`faultline: ${lost}`)
  const exported = await exportDocument({
    incident: session.incident(),
    log: logOf(session),
    attachment: session.attachments.read,
    to: resolve(io.cwd, options.to),
    formats,
    options: { ...leaving.value, template: template.value },
    peopleKey: key,
    wordLook: wordLook.value,
    now: host.now(),
    appVersion: host.appVersion,
    press: io.press,
    ...(io.stop ? { signal: io.stop } : {}),
  })
  if (!exported.ok) return complain(errors, exported.error)
  for (const file of exported.value.files) out.line(file)
  return FINE
}

function misused({ errors }: CliDesk, what: string, given: readonly string[], known: readonly string[]): number {
  errors.line(`faultline: unknown ${what} “${given.join(', ')}”: choose from ${known.join(', ')}.`)
  return WRONG_USAGE
}

/** A template that was asked for may have no place for what people wrote, which stops nothing. */
function sayWhatIsNotShown({ host, errors }: CliDesk, incident: Incident, template: TemplateChoice): void {
  if (template === 'incident') return
  const { appVersion } = host
  const words = notShownWords(
    notShownIn(incident, composeDocument(incident, { template, now: host.now(), head: null, appVersion })),
  )
  if (words !== '') errors.line(`faultline: ${words}`)
}
