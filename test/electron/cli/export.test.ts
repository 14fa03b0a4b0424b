import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { Paragraph } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { houseTemplate } from '../../shared/document/docx/house.ts'
import { declare, linesOf, type Terminal, terminals } from './terminal.ts'

const terminal = terminals()
const QUANTUM_LEAP = resolve(import.meta.dirname, '../../../assets/samples/quantumleap-2024-01-16.json')

async function imported(at: Terminal): Promise<string> {
  const { id }: { readonly id: string } = JSON.parse((await at.run(['import', 'new', QUANTUM_LEAP])).out)
  return id
}

/** What a file says; of a Word file or another archive all of its parts. */
function textOf(file: string): string {
  const bytes = readFileSync(file)
  if (bytes.toString('latin1', 0, 2) !== 'PK') return bytes.toString('utf8')
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n')
}

describe('export', () => {
  it('writes the document into a folder that it makes, and prints the path of each file', async () => {
    const at = terminal()
    const id = await imported(at)
    const { code, out, errors } = await at.run(['export', id, '--to', 'out/today', '--format', 'md,HTML'])
    expect([code, errors]).toEqual([0, ''])
    const files = linesOf(out)
    expect(files.map((file) => file.split('.').at(-1)).toSorted()).toEqual(['html', 'md', 'svg'])
    expect(readdirSync(join(at.folder, 'out', 'today'))).toHaveLength(3)
    const markdown = readFileSync(files.find((file) => file.endsWith('.md')) ?? '', 'utf8')
    expect(markdown).toContain('## Issue Summary')
    expect(markdown).toContain('decoherence stabilizer')
  })

  it('prints a PDF where there is something to print with', async () => {
    const at = terminal()
    const id = await imported(at)
    const press = {
      pdf: (html: string) => Promise.resolve(Buffer.from(`%PDF of ${html.length} characters`)),
      png: (svg: string) => Promise.resolve(Buffer.from(`PNG of ${svg.length} characters`)),
    }
    const { code, out } = await at.run(['export', id, '--to', 'out'], { press })
    expect(code).toBe(0)
    const pdf = linesOf(out).find((file) => file.endsWith('.pdf')) ?? ''
    expect(readFileSync(pdf, 'utf8')).toMatch(/^%PDF of \d{5,} characters$/)
  })

  it('says clearly that plain Node cannot print one, and writes nothing', async () => {
    const at = terminal()
    const id = await imported(at)
    const { code, out, errors } = await at.run(['export', id, '--to', 'out', '--format', 'md,pdf'])
    expect([code, out]).toEqual([1, ''])
    expect(errors).toContain('PDF')
    expect(readdirSync(at.folder)).not.toContain('out')
  })

  it.each([
    [['--format', 'odt'], 'odt'],
    [['--format', ''], 'md, html, handout, pdf'],
    [['--format', 'md', '--template', 'modern'], 'modern'],
    [['--format', 'md', '--rendition', 'press'], 'internal, executive, customer'],
    [['--format', 'md', '--mask', 'people,faces'], 'faces'],
    [['--format', 'md', '--known-at', '10:05'], '10:05'],
    [['--format', 'docx', '--word-template', 'gone.dotx'], 'gone.dotx'],
  ])('answers %j with wrong usage', async (options, named) => {
    const at = terminal()
    const { code, errors } = await at.run(['export', 'x', '--to', 'out', ...options])
    expect(code).toBe(2)
    expect(errors).toContain(named)
  })

  it('writes what was asked for only: masked, for whom, and as it was known', async () => {
    const at = terminal()
    const id = await declare(at)
    await at.run(['log', id, 'n seen by @Rosalind on the host'])
    const json = async (...options: readonly string[]) => {
      const { code, out } = await at.run(['export', id, '--to', 'out', '--format', 'json', ...options])
      expect(code).toBe(0)
      return readFileSync(linesOf(out)[0] ?? '', 'utf8')
    }
    expect(JSON.parse(await json()).log).not.toBeNull()
    const masked = await json('--mask', 'people')
    expect(masked).not.toContain('Rosalind')
    expect(JSON.parse(masked)).toMatchObject({ masked: ['people'], log: null })
    const early = JSON.parse(await json('--known-at', '2001-01-01T00:00:00Z'))
    expect(early).toMatchObject({ knownAt: '2001-01-01T00:00:00.000Z', incident: { events: [] }, log: null })
  })

  it('[K7] gives nothing away that became known later, in any format or name of a file', async () => {
    const at = terminal()
    const id = await imported(at)
    const exported = async (folder: string, ...options: readonly string[]) => {
      const formats = 'md,html,handout,docx,json,csv,jira,github,ics'
      const { code, out } = await at.run(['export', id, '--to', folder, '--format', formats, ...options])
      expect(code).toBe(0)
      return linesOf(out).map((file) => `${basename(file)} ${textOf(file)}`)
    }
    const endings = ['End of the incident', 'routine maintenance', 'broke the chain', 'QuantumLeap']
    const whole = (await exported('whole')).join('\n')
    for (const ending of endings) expect(whole).toContain(ending)
    const early = await exported('early', '--known-at', '2024-01-16T09:00:00Z')
    expect(early.filter((told) => endings.some((ending) => told.includes(ending)))).toEqual([])
    // Without the last of it, which was learned at the end, the title and the causes are hindsight still.
    const halfway = (await exported('halfway', '--known-at', '2024-01-16T12:00:00Z')).join('\n')
    expect(halfway).toContain('Recent deployments')
    // What goes on is counted until then, not until today.
    expect(halfway).toContain('2 h 30 min so far')
    for (const later of ['End of the incident', 'set off by routine', 'QuantumLeap'])
      expect(halfway).not.toContain(later)
  })

  it('lays the document out by a preset, or by a file', async () => {
    const at = terminal()
    const id = await imported(at)
    const file = join(at.folder, 'house.md')
    const laidOut = async (template: string) => {
      const { code, out } = await at.run(['export', id, '--to', 'out', '--format', 'md', '--template', template])
      expect(code).toBe(0)
      return readFileSync(linesOf(out).find((name) => name.endsWith('.md')) ?? '', 'utf8')
    }
    writeFileSync(file, '---\nname: House\n---\n{% section "summary", title: "In short" %}\n')
    expect(await laidOut('howie')).toContain('## False starts')
    expect(await laidOut('house.md')).toContain('## In short')
  })

  it('sets the Word file in the styles of a house template, and refuses what is none', async () => {
    const at = terminal()
    const id = await declare(at)
    const word = async (...options: readonly string[]) => {
      const { code, out, errors } = await at.run(['export', id, '--to', 'out', '--format', 'docx', ...options])
      return { code, errors, file: linesOf(out)[0] ?? '' }
    }
    const parts = unzipSync(readFileSync((await word()).file))
    const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array())
    const house = zipSync({ 'word/styles.xml': strToU8(styles.replaceAll('10161D', 'AA0011')) })
    writeFileSync(join(at.folder, 'house.dotx'), house)
    const { file } = await word('--word-template', 'house.dotx')
    expect(strFromU8(unzipSync(readFileSync(file))['word/styles.xml'] ?? new Uint8Array())).toContain('AA0011')
    writeFileSync(join(at.folder, 'house.dotx'), 'no Word file')
    expect(await word('--word-template', 'house.dotx')).toMatchObject({
      code: 2,
      errors: expect.stringContaining('It is not a Word file'),
    })
  })

  it('puts the header of a house on every page, masked like all that leaves [X6]', async () => {
    const at = terminal()
    const id = await declare(at)
    await at.run(['log', id, 'n seen by @Rosalind on the host'])
    const header = [new Paragraph('Example Trading, for Rosalind')]
    writeFileSync(join(at.folder, 'house.dotx'), await houseTemplate({ header }))
    const said = async (...options: readonly string[]) => {
      const word = ['--format', 'docx', '--word-template', 'house.dotx', ...options]
      const { code, out } = await at.run(['export', id, '--to', 'out', ...word])
      expect(code).toBe(0)
      return textOf(linesOf(out)[0] ?? '')
    }
    expect(await said()).toContain('Example Trading, for Rosalind')
    const masked = await said('--mask', 'people')
    expect(masked).toContain('Example Trading, for ')
    expect(masked).not.toContain('Rosalind')
  })

  it('names the line of a template that is wrong, and writes nothing', async () => {
    const at = terminal()
    writeFileSync(join(at.folder, 'house.md'), '# {{ title }}\n\n{% section "sumary" %}\n')
    const { code, errors } = await at.run(['export', 'x', '--to', 'out', '--template', 'house.md'])
    expect(code).toBe(2)
    expect(errors).toContain('Line 3: there is no section “sumary”. Did you mean “summary”?')
  })

  it('lists the templates, as JSON with their text', async () => {
    const at = terminal()
    expect((await at.run(['templates'])).out).toContain('Classic outage postmortem')
    const [first] = JSON.parse((await at.run(['templates', '--json'])).out)
    expect(first).toMatchObject({ id: 'classic', text: expect.stringContaining('{% section "issueSummary" %}') })
  })

  it('names the folder that it cannot write into', async () => {
    const at = terminal()
    const id = await imported(at)
    writeFileSync(join(at.folder, 'out'), 'a file')
    const { code, out, errors } = await at.run(['export', id, '--to', 'out', '--format', 'md'])
    expect([code, out]).toEqual([1, ''])
    expect(errors).toContain(`There is a file where the folder should be. (${join(at.folder, 'out')})`)
    expect(readFileSync(join(at.folder, 'out'), 'utf8')).toBe('a file')
  })
})
