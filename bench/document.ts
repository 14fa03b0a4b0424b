import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { documentFonts } from '../electron/assets.ts'
import type { RenderedDocument } from '../shared/document/renderDocument.ts'
import { renderDocument } from '../shared/document/renderDocument.ts'
import { replay } from '../shared/incident/replay.ts'
import { maskIncident } from '../shared/mask/maskIncident.ts'
import { maskPlan } from '../shared/mask/maskPlan.ts'
import { EMPTY_KEY } from '../shared/mask/people/peopleKey.ts'
import { instant } from '../shared/time/instant.ts'
import { entriesOf } from './documentEntries.ts'
import { printTable, timed } from './measure.ts'

// What writing the document costs, beside pandoc converting the same Markdown, which only translates while we compose, too.
// A PDF is measured beside the bare print of the same page in Chromium. Each cell is time and memory: of ours what the process
// had grown by at the end, of pandoc the most it held. Ratios are of times in this run. `-- --only=masks,writers,prints`.

const QUICK = process.argv.includes('--quick')
const EVENTS = QUICK ? 1_000 : 10_000
const ONLY = process.argv.find((one) => one.startsWith('--only='))?.slice('--only='.length) ?? null
const folder = mkdtempSync(join(process.env.FAULTLINE_BENCH_FOLDER ?? tmpdir(), 'faultline-bench-'))

interface Made {
  readonly ms: number
  readonly megabytes: number
  readonly bytes: number
}

/** One job, and what the process had grown by at its end. */
async function measured(job: () => Promise<string | Uint8Array> | string | Uint8Array): Promise<Made> {
  const before = process.memoryUsage().rss
  const { value, ms } = await timed(async () => await job())
  const after = process.memoryUsage().rss
  return { ms, megabytes: Math.max(0, after - before) / 2 ** 20, bytes: Buffer.byteLength(value) }
}

/** Pandoc as users start it; null where it is not installed. Linux's `time` says what it held most. */
function pandoc(from: string, to: string): Made | null {
  const out = join(folder, to)
  const began = performance.now()
  const args = ['pandoc', '--from', 'gfm', '--standalone', '--metadata', 'title=Bench', join(folder, from), '-o', out]
  const { status, stderr, error } = spawnSync('/usr/bin/time', ['-f', '%M', ...args], { encoding: 'utf8' })
  const ms = performance.now() - began
  if (error === undefined && status === 0) {
    return { ms, megabytes: Number(stderr.trim().split('\n').at(-1)) / 1_024, bytes: readFileSync(out).length }
  }
  const [program = '', ...rest] = args
  const again = performance.now()
  const bare = spawnSync(program, rest)
  if (bare.error !== undefined || bare.status !== 0) return null
  return { ms: performance.now() - again, megabytes: Number.NaN, bytes: readFileSync(out).length }
}

const cell = (made: Made | null): string =>
  made === null
    ? 'no pandoc here'
    : `${made.ms.toFixed(0)} ms, ${Number.isNaN(made.megabytes) ? 'memory not known' : `${made.megabytes.toFixed(0)} MB`}`

const ratio = (ours: Made, theirs: Made | null): string =>
  theirs === null ? '-' : `${(ours.ms / theirs.ms).toFixed(2)}x`

async function compareWriters(): Promise<() => RenderedDocument> {
  const incident = replay(entriesOf(EVENTS))
  const fonts = await documentFonts()
  const options = {
    template: 'classic',
    now: instant(Date.parse('2026-11-22T12:00:00Z')),
    head: null,
    appVersion: '0',
  } as const
  const { value: rendered, ms } = await timed(
    async () => await Promise.resolve(renderDocument(incident, options, fonts)),
  )
  const markdown = rendered.markdown([])
  writeFileSync(join(folder, 'in.md'), markdown)
  const again = () => renderDocument(incident, options, fonts)
  const rows = [['format', 'ours, composed and written', 'pandoc, from the Markdown', 'ours to pandoc']]
  for (const [name, to, write] of [
    ['Markdown', 'out.md', () => again().markdown([])],
    ['HTML', 'out.html', () => again().html('auto')],
    ['Word', 'out.docx', () => again().docx([], null)],
  ] as const) {
    const ours = await measured(write)
    const theirs = pandoc('in.md', to)
    rows.push([name, cell(ours), cell(theirs), ratio(ours, theirs)])
  }
  printTable(`A document of ${EVENTS} events, composed in ${ms.toFixed(0)} ms`, rows)
  return again
}

/** What a PDF costs beyond the bare print of the same page, which has no tags and no outline. Both load the page first. */
async function comparePrints(write: () => RenderedDocument): Promise<void> {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(isThere)
  if (executablePath === undefined) return printTable('PDF', [['no Chromium here']])
  const file = join(folder, 'page.html')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const print = async (isTagged: boolean) => {
    const page = await browser.newPage()
    await page.goto(pathToFileURL(file).href)
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: isTagged, outline: isTagged })
    await page.close()
    return pdf
  }
  const composed = await measured(() => {
    const html = write().html('light')
    writeFileSync(file, html)
    return html
  })
  const [bare, tagged] = [await measured(() => print(false)), await measured(() => print(true))]
  await browser.close()
  const ours = { ...tagged, ms: composed.ms + tagged.ms }
  printTable(`A PDF of ${EVENTS} events beside the bare print of the same page`, [
    ['composed and written', 'printed with tags and outline', 'bare print', 'ours to bare'],
    [...[composed, tagged, bare].map(({ ms }) => `${ms.toFixed(0)} ms`), ratio(ours, bare)],
  ])
}

/** People and secrets looked for in every text: with three secrets in each event, of which 800 are different ones. */
async function measureMasks(): Promise<void> {
  const options = { people: true, secrets: true, names: 'roles', key: EMPTY_KEY } as const
  const textAt = (at: number) =>
    `Lee restarted db${at % 500}.prod.internal after deploy ${at}, asked ops${at % 200}@corp.example.com, **10.0.3.${at % 100}**`
  const incident = replay(entriesOf(EVENTS, textAt))
  const look = () => timed(async () => await Promise.resolve(maskPlan(incident, options)))
  const before = process.memoryUsage().heapUsed
  const [first, again] = [await look(), await look()]
  const masked = await timed(async () => await Promise.resolve(maskIncident(incident, first.value)))
  const grown = (process.memoryUsage().heapUsed - before) / 2 ** 20
  printTable(`${EVENTS} events masked`, [
    ['found', 'first look', 'second look', 'masked copy', 'heap grown by'],
    [
      String(first.value.findings.length),
      ...[first, again, masked].map(({ ms }) => `${ms.toFixed(0)} ms`),
      `${grown.toFixed(0)} MB`,
    ],
  ])
}

const isAsked = (part: string): boolean => ONLY === null || ONLY.split(',').includes(part)

const isThere = (program: string): boolean => spawnSync(program, ['--version']).status === 0

try {
  if (isAsked('masks')) await measureMasks()
  if (isAsked('writers') || isAsked('prints')) {
    const write = await compareWriters()
    if (isAsked('prints')) await comparePrints(write)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
