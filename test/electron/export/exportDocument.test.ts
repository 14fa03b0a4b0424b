import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type ExportRequest, exportDocument } from '../../../electron/export.ts'
import { copyName } from '../../../shared/document/copyName.ts'
import { EXPORT_FORMATS } from '../../../shared/document/exportFormats.ts'
import { DEFAULT_EXPORT_OPTIONS } from '../../../shared/document/exportOptions.ts'
import type { ExportProgress } from '../../../shared/document/exportReport.ts'
import type { JournalEntry } from '../../../shared/journal/entry.ts'
import { EMPTY_KEY } from '../../../shared/mask/people/peopleKey.ts'
import { sampleIncident } from '../../helpers/samples.ts'
import { tempFolders } from '../../helpers/tempFolder.ts'
import { instantOf } from '../../shared/document/incidents.ts'

const incident = sampleIncident('quantumleap-2024-01-16')
const NAME = 'quantumleap-outage-entanglement-event'

const request = (to: string, changes: Partial<ExportRequest> = {}): ExportRequest => ({
  incident,
  log: { incident: incident.id, entries: [], sealer: null, clockJumps: [] },
  attachment: () => Promise.resolve({ state: 'missing' }),
  to,
  formats: ['md', 'html'],
  options: DEFAULT_EXPORT_OPTIONS,
  peopleKey: EMPTY_KEY,
  now: instantOf('2026-11-22T12:00:00Z'),
  appVersion: '0.1.0',
  ...changes,
})

const tempFolder = tempFolders()
const pdf = new TextEncoder().encode('%PDF-1.4')
const png = new TextEncoder().encode('PNG')
const noPicture = () => Promise.reject(new Error('no picture was asked for'))

describe('exportDocument', () => {
  it('writes each format and the figure, and answers where they are', async () => {
    const to = tempFolder()
    const exported = await exportDocument(
      request(to, { formats: ['md', 'html', 'pdf'], press: { pdf: () => Promise.resolve(pdf), png: noPicture } }),
    )
    const names = ['timeline.svg', 'postmortem.md', 'postmortem.html', 'postmortem.pdf'].map((end) => `${NAME}-${end}`)
    expect(exported).toEqual({ ok: true, value: { folder: to, files: names.map((name) => path.join(to, name)) } })
    expect((await readdir(to)).sort()).toEqual([...names].sort())
  })

  it('shows the figure beside the Markdown, with its font inside', async () => {
    const to = tempFolder()
    await exportDocument(request(to, { formats: ['md'] }))
    expect(await readFile(path.join(to, `${NAME}-postmortem.md`), 'utf8')).toContain(`](${NAME}-timeline.svg)`)
    const svg = await readFile(path.join(to, `${NAME}-timeline.svg`), 'utf8')
    expect(svg).toContain('data:font/woff2;base64,')
    expect(svg).toMatch(/^<\?xml .+<\/svg>\n$/s)
  })

  it('makes a page that needs nothing else: fonts and figure are inside', async () => {
    const to = tempFolder()
    await exportDocument(request(to, { formats: ['html'] }))
    const html = await readFile(path.join(to, `${NAME}-postmortem.html`), 'utf8')
    expect(html.match(/data:font\/woff2;base64,/g)).toHaveLength(4)
    expect(html).toContain('<svg')
    expect(html).toMatch(/Log head e3b0 c442 98fc 1c14 \(entry 0\), in full e3b0c44298fc1c14[0-9a-f]{48}</)
  })

  it('prints the very page to PDF that a browser would show in daylight', async () => {
    const to = tempFolder()
    const printed: string[] = []
    const print = (html: string) => {
      printed.push(html)
      return Promise.resolve(pdf)
    }
    await exportDocument(request(to, { formats: ['pdf'], press: { pdf: print, png: noPicture } }))
    expect(printed).toHaveLength(1)
    expect(printed[0]).toContain('Issue Summary')
    expect(printed[0]).not.toContain('prefers-color-scheme')
  })

  it('makes the folder when it is missing, and replaces an older export', async () => {
    const to = path.join(tempFolder(), 'a', 'b')
    await exportDocument(request(to))
    await writeFile(path.join(to, `${NAME}-postmortem.md`), 'old')
    await exportDocument(request(to))
    expect(await readFile(path.join(to, `${NAME}-postmortem.md`), 'utf8')).toContain('# QuantumLeap')
    expect(await readdir(to)).toHaveLength(3)
  })

  it('lets others read what it wrote, as any program does', async () => {
    const to = tempFolder()
    await exportDocument(request(to, { formats: ['md'] }))
    const { mode } = await stat(path.join(to, `${NAME}-postmortem.md`))
    expect(mode & 0o777).toBe(0o666 & ~process.umask())
  })

  it('refuses a PDF where nothing can print it, before anything is written', async () => {
    const to = path.join(tempFolder(), 'new')
    const exported = await exportDocument(request(to, { formats: ['md', 'pdf'] }))
    expect(exported).toMatchObject({ ok: false, error: { kind: 'writeFailed', place: to } })
    await expect(stat(to)).rejects.toThrow('ENOENT')
  })

  it('keeps the older PDF when printing fails, and names what was already written', async () => {
    const to = tempFolder()
    await writeFile(path.join(to, `${NAME}-postmortem.pdf`), 'old')
    const exported = await exportDocument(
      request(to, {
        formats: ['md', 'pdf'],
        press: { pdf: () => Promise.reject(new Error('no ink')), png: noPicture },
      }),
    )
    expect(exported).toMatchObject({ ok: false, error: { kind: 'writeFailed' } })
    expect(JSON.stringify(exported)).toContain('PDF, A4 could not be made (no ink).')
    expect(JSON.stringify(exported)).toContain(`${NAME}-postmortem.md`)
    expect(await readFile(path.join(to, `${NAME}-postmortem.pdf`), 'utf8')).toBe('old')
    expect((await readdir(to)).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('says so when there is a file in the place of the folder', async () => {
    const to = path.join(tempFolder(), 'file')
    await writeFile(to, '')
    expect(await exportDocument(request(to))).toMatchObject({ ok: false, error: { kind: 'notWritable', place: to } })
  })

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'says so when the folder may not be written',
    async () => {
      const to = path.join(tempFolder(), 'locked')
      await mkdir(to)
      await chmod(to, 0o555)
      expect(await exportDocument(request(to))).toMatchObject({ ok: false, error: { kind: 'notWritable' } })
    },
  )

  it('leaves no draft behind when a folder bears the name of the document', async () => {
    const to = tempFolder()
    await mkdir(path.join(to, `${NAME}-postmortem.md`))
    const exported = await exportDocument(request(to))
    const place = path.join(to, `${NAME}-postmortem.md`)
    const message = 'There is a folder where the file should be.'
    expect(exported).toMatchObject({ ok: false, error: { kind: 'notWritable', message, place } })
    expect((await readdir(to)).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('tells how far it is', async () => {
    const told: ExportProgress[] = []
    await exportDocument(request(tempFolder(), { progress: (progress) => told.push(progress) }))
    expect(told).toEqual([
      { done: 0, total: 3, writing: 'md' },
      { done: 1, total: 3, writing: 'md' },
      { done: 2, total: 3, writing: 'html' },
      { done: 3, total: 3, writing: null },
    ])
  })

  it('writes no further file once cancelled, and says so', async () => {
    const to = tempFolder()
    const stop = new AbortController()
    const exported = await exportDocument(
      request(to, { signal: stop.signal, progress: ({ done }) => done === 1 && stop.abort() }),
    )
    expect(exported.ok && exported.value.files.map((file) => path.extname(file))).toEqual(['.svg'])
    expect(exported.ok && exported.value.stopped).toBe(true)
    expect(await readdir(to)).toHaveLength(1)
  })

  it('keeps the figures of two incidents in one folder apart', async () => {
    const to = tempFolder()
    await exportDocument(request(to))
    await exportDocument(request(to, { incident: sampleIncident('fastly-2021-06-08') }))
    expect(await readdir(to)).toHaveLength(6)
  })

  it('writes the files of every format by stable names', async () => {
    const to = tempFolder()
    const press = { pdf: () => Promise.resolve(pdf), png: () => Promise.resolve(png) }
    const exported = await exportDocument(request(to, { formats: EXPORT_FORMATS, press }))
    const names = exported.ok ? exported.value.files.map((file) => path.basename(file).replace(`${NAME}-`, '')) : []
    expect(names).toEqual([
      'timeline.svg',
      'postmortem.md',
      'postmortem.html',
      'handout.html',
      'postmortem.pdf',
      'postmortem.docx',
      'timeline.png',
      'incident.json',
      'events.csv',
      'action-items.csv',
      'jira.csv',
      'issues.md',
      'due-dates.ics',
      'postmortem.zip',
    ])
  })
})

describe('[X6] the log in the JSON', () => {
  const entry = (d: object, op = 'record.put') =>
    ({ id: 'e1', hlc: '1', recordedAt: 0, by: '', device: 'd', batch: 'b', op: { op, d } }) as unknown as JournalEntry
  const logged = async (entries: readonly JournalEntry[], options = DEFAULT_EXPORT_OPTIONS) => {
    const to = tempFolder()
    const log = { incident: incident.id, entries, sealer: null, clockJumps: [] }
    await exportDocument(request(to, { formats: ['json'], log, options, incident: { ...incident, timeline: [] } }))
    const name = `${NAME}-incident${copyName(options)}.json`
    return await readFile(path.join(to, name), 'utf8')
  }
  const prose = entry({ collection: 'prose', id: 'impact', changes: { markdown: 'the key is hunter22' } })

  it('leaves with a whole copy', async () => {
    expect(await logged([prose])).toContain('hunter22')
  })

  it('stays when something is masked, for it holds what was written and taken out again', async () => {
    const mask = { ...DEFAULT_EXPORT_OPTIONS.mask, secrets: true }
    const json = await logged([prose], { ...DEFAULT_EXPORT_OPTIONS, mask })
    expect(json).not.toContain('hunter22')
    expect(JSON.parse(json).log).toBeNull()
  })

  it.each([
    { collection: 'eventMark', id: 'e', changes: { question: 'Was Sam asleep?' } },
    { collection: 'reviewNote', id: 'n', changes: { text: 'Was Sam asleep?', isPrivate: true } },
  ])('[R1] stays where it holds something private, even what was removed since: $collection', async (d) => {
    expect(await logged([entry(d)])).not.toContain('asleep')
  })
})

describe('the ZIP of everything', () => {
  const sha256 = 'ab'.repeat(32)
  const files = [
    { sha256, name: '../graph.png', bytes: 3, mediaType: 'image/png' },
    { sha256: 'cd'.repeat(32), name: 'gone.log', bytes: 3, mediaType: 'text/plain' },
  ]
  const [first, ...others] = incident.timeline
  const withFiles = { ...incident, timeline: [{ ...first, attachments: files }, ...others] } as typeof incident
  const attachment: ExportRequest['attachment'] = (asked) =>
    Promise.resolve(asked === sha256 ? { state: 'good', bytes: png } : { state: 'damaged' })
  const zipped = async (changes: Partial<ExportRequest>) => {
    const to = tempFolder()
    await exportDocument(request(to, { incident: withFiles, attachment, formats: ['zip'], ...changes }))
    const copy = copyName(changes.options ?? DEFAULT_EXPORT_OPTIONS)
    const bytes = await readFile(path.join(to, `${NAME}-postmortem${copy}.zip`))
    return { files: unzipSync(bytes) }
  }
  const everything = { ...DEFAULT_EXPORT_OPTIONS, withAttachments: true }

  it('holds every file that can be made here, the same as by itself', async () => {
    const to = tempFolder()
    await exportDocument(
      request(to, {
        incident: withFiles,
        formats: EXPORT_FORMATS.filter((format) => !['pdf', 'png', 'zip'].includes(format)),
      }),
    )
    const { files: held } = await zipped({})
    expect(Object.keys(held).sort()).toEqual((await readdir(to)).sort())
    for (const [name, bytes] of Object.entries(held)) {
      // A Word file holds the moment it was written.
      if (name.endsWith('.docx')) continue
      expect([name, Buffer.from(bytes).equals(await readFile(path.join(to, name)))]).toEqual([name, true])
    }
  })

  it('holds PDF and PNG where a browser engine is at hand, in the same order each time', async () => {
    const press = { pdf: () => Promise.resolve(pdf), png: () => Promise.resolve(png) }
    const made = await zipped({ press })
    expect(Object.keys(made.files)).toContain(`${NAME}-postmortem.pdf`)
    const again = await zipped({ press })
    expect(Object.keys(again.files)).toEqual(Object.keys(made.files))
  })

  it('holds the files of events only when asked, and says which it could not have', async () => {
    expect(Object.keys((await zipped({})).files).some((name) => name.startsWith('attachments/'))).toBe(false)
    const { files: held } = await zipped({ options: everything })
    expect(Object.keys(held).filter((name) => name.startsWith('attachments/'))).toEqual([
      'attachments/abababab-_graph.png',
      'attachments/not-included.txt',
    ])
    expect(Buffer.from(held['attachments/not-included.txt'] ?? []).toString()).toContain('gone.log')
  })

  it.each(['people', 'secrets'])('holds none of them when %s are masked, as nobody looks into them', async (what) => {
    const options = { ...everything, mask: { ...everything.mask, [what]: true } }
    const { files: held } = await zipped({ options })
    expect(Object.keys(held).some((name) => name.startsWith('attachments/'))).toBe(false)
  })
})
