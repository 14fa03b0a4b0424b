import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { asItLeaves } from '../../shared/document/asItLeaves.ts'
import type { PostmortemDocument } from '../../shared/document/blocks.ts'
import { composeDocument } from '../../shared/document/composeDocument.ts'
import { copyOptions } from '../../shared/document/copyOptions.ts'
import { actionItemsCsv } from '../../shared/document/data/actionItemsCsv.ts'
import { calendar } from '../../shared/document/data/calendar.ts'
import { eventsCsv } from '../../shared/document/data/eventsCsv.ts'
import { githubIssues } from '../../shared/document/data/githubIssues.ts'
import { incidentJson } from '../../shared/document/data/incidentJson.ts'
import { jiraCsv } from '../../shared/document/data/jiraCsv.ts'
import { wikiHtml } from '../../shared/document/data/wikiHtml.ts'
import { DEFAULT_EXPORT_OPTIONS, type ExportOptions, RENDITIONS } from '../../shared/document/exportOptions.ts'
import { oneLine } from '../../shared/document/printable.ts'
import { renderDocument } from '../../shared/document/renderDocument.ts'
import { PRESET_IDS } from '../../shared/document/templates/presets.ts'
import type { Incident } from '../../shared/incident/incident.ts'
import { SAMPLES, sampleIncident } from '../helpers/samples.ts'
import { readHtml } from '../shared/document/figure/readXml.ts'
import { HOSTILE } from '../shared/document/hostile.ts'
import { readMarkdown } from '../shared/document/readMarkdown.ts'
import { options as usual } from '../shared/document/written.ts'
import { CASES } from './cases.ts'
import { everywhere } from './everywhere.ts'
import { readDocx } from './readDocx.ts'
import { have, run, vnuJar, workFolder } from './tools.ts'

/* Every incident through every template, for everybody, masked and not. Takes minutes: `npm run test:formats`. */

const INCIDENTS: Readonly<Record<string, () => Incident>> = {
  ...CASES,
  ...Object.fromEntries(SAMPLES.map((name) => [name, () => sampleIncident(name)])),
}

const MASKS: readonly ExportOptions['mask'][] = [
  DEFAULT_EXPORT_OPTIONS.mask,
  { people: true, secrets: true, names: 'roles' },
]

const CHOICES = RENDITIONS.flatMap((rendition) =>
  MASKS.map((mask): ExportOptions => ({ ...DEFAULT_EXPORT_OPTIONS, rendition, mask })),
)

/** What is written of an incident under these options, in every format there is. */
async function written(whole: Incident, options: ExportOptions) {
  const incident = asItLeaves(whole, options)
  const composing = { ...usual, ...copyOptions(whole, options) }
  const rendered = renderDocument(incident, composing, null)
  const document = composeDocument(incident, composing)
  return {
    incident,
    document,
    markdown: rendered.markdown([]),
    html: rendered.html('auto'),
    docx: await rendered.docx([], null),
    data: [
      eventsCsv(incident),
      actionItemsCsv(incident),
      jiraCsv(incident),
      githubIssues(incident),
      calendar(incident, usual.now),
      wikiHtml(document),
      incidentJson({ incident, entries: null, options, now: usual.now, appVersion: '0.1.0' }),
      ...rendered.pictures('light').map(({ svg }) => svg),
      rendered.handout({ script: '', hash: '' }),
    ],
  }
}

const headingsOf = ({ blocks }: PostmortemDocument) =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [[block.level, oneLine(block.text)]] : []))

const flat = (headings: readonly (readonly [number, string])[]) =>
  headings.map(([level, text]) => [level, oneLine(text)])

const toldIn = (text: string, { timeline }: Incident): readonly string[] => {
  const line = oneLine(text)
  return timeline.filter((event) => line.includes(oneLine(event.text))).map((event) => event.id)
}

const folder = workFolder()

/** What the checker of the W3C says of pages, a line for each. */
function faultsOf(files: readonly string[]): readonly string[] {
  const { out } = run('java', ['-jar', vnuJar(), '--format', 'json', '--stdout', ...files])
  const { messages } = JSON.parse(out) as {
    readonly messages: readonly { readonly url: string; readonly message: string }[]
  }
  return messages.map(({ url, message }) => `${path.basename(url)}: ${message}`)
}

describe.each(Object.keys(INCIDENTS))('%s', (name) => {
  const pages: string[] = []

  it.each(PRESET_IDS)(
    'says the same in Markdown, HTML and Word, for everybody: %s',
    async (template) => {
      const whole = (INCIDENTS[name] ?? CASES.empty)?.()
      if (whole === undefined) throw new Error(`no incident ${name}`)
      for (const [i, choice] of CHOICES.entries()) {
        const { incident, document, markdown, html, docx } = await written(whole, { ...choice, template })
        const [md, page, word] = [readMarkdown(markdown), readHtml(html), readDocx(docx)]
        const headings = headingsOf(document)
        expect(flat(md.headings)).toEqual(headings)
        expect(flat(page.headings)).toEqual(headings)
        expect(flat(word.headings)).toEqual(headings)
        expect(word.faults).toEqual([])
        // The figure tells of each event as well, which Markdown and Word show as a picture.
        const told = toldIn(readHtml(html.replace(/<svg[\s\S]*?<\/svg>/g, '')).text, incident)
        expect(toldIn(md.text, incident)).toEqual(told)
        expect(toldIn(word.paragraphs.join('\n'), incident)).toEqual(told)
        if (i % 2 === 1) continue
        const file = path.join(folder, `${name}-${template}-${choice.rendition}.html`)
        pages.push(file)
        writeFileSync(file, html)
      }
    },
    300_000,
  )

  it.skipIf(!have('java'))(
    'is valid HTML in every template, for everybody; a page without a title is found',
    () => {
      expect(pages).toHaveLength(PRESET_IDS.length * RENDITIONS.length)
      const [first = ''] = pages
      const spoiled = path.join(folder, 'spoiled.html')
      writeFileSync(spoiled, readFileSync(first, 'utf8').replace(/<title>[^<]*<\/title>/, ''))
      const faults = faultsOf([...pages, spoiled])
      expect(faults.filter((fault) => !fault.startsWith('spoiled'))).toEqual([])
      expect(faults.join('\n')).toContain(
        'spoiled.html: Element “head” is missing a required instance of child element “title”',
      )
    },
    300_000,
  )
})

it.each(HOSTILE)(
  'reads the same out of all records in Markdown, HTML and Word: %j',
  async (text) => {
    const whole = everywhere(text)
    for (const template of ['complete', 'howie', 'atlassian'] as const) {
      const { markdown, html, docx } = await written(whole, { ...DEFAULT_EXPORT_OPTIONS, template })
      const times = (read: string) => oneLine(read).split(oneLine(text)).length - 1
      expect(times(readHtml(html).text)).toBeGreaterThan(40)
      expect(times(readMarkdown(markdown).text)).toBeGreaterThan(25)
      expect(times(readDocx(docx).paragraphs.join('\n'))).toBeGreaterThan(25)
    }
  },
  120_000,
)

const SECRET = 'Zebulon Quarterman'
const HIDDEN = ['Zebulon', 'Quarterman', 'AKIAIOSFODNN7EXAMPLE', 'ops.lead@corp.example', '10.20.30.44']

it.each(PRESET_IDS)(
  'holds no masked value in any byte: %s',
  async (template) => {
    const text = `${SECRET} used AKIAIOSFODNN7EXAMPLE, wrote to ops.lead@corp.example and logged in to 10.20.30.44`
    const base = everywhere(text)
    const timeline = base.timeline.map((event) => ({ ...event, people: [SECRET], recordedBy: SECRET }))
    const whole = { ...base, timeline, events: new Map(timeline.map((event) => [event.id, event])), declaredBy: SECRET }
    const bytes = async (options: ExportOptions) => {
      const { markdown, html, docx, data } = await written(whole, { ...options, template })
      return [markdown, html, ...data, ...Object.values(unzipSync(docx)).map((part) => strFromU8(part, true))].join(
        '\n',
      )
    }
    const mask = { people: true, secrets: true, names: 'roles' } as const
    for (const rendition of RENDITIONS) {
      const left = await bytes({ ...DEFAULT_EXPORT_OPTIONS, rendition, mask })
      expect(HIDDEN.filter((value) => left.includes(value))).toEqual([])
    }
    const unmasked = await bytes(DEFAULT_EXPORT_OPTIONS)
    expect(HIDDEN.filter((value) => !unmasked.includes(value))).toEqual([])
  },
  120_000,
)
