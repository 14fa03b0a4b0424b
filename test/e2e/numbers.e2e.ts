import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CLI, ROOT } from '../../scripts/paths.mjs'
import { readCsv } from '../../shared/document/data/csv.ts'
import { violations } from './axe.ts'
import { launchInUtc } from './launch.ts'

const SAMPLES = path.join(ROOT, 'assets', 'samples')

describe('the numbers of fourteen incidents', () => {
  const library = mkdtempSync(path.join(tmpdir(), 'faultline-numbers-'))
  let app: Awaited<ReturnType<typeof launchInUtc>>
  beforeAll(async () => {
    for (const file of readdirSync(SAMPLES).filter((name) => /^(?!quantumleap).*json$/.test(name))) {
      execFileSync(process.execPath, [CLI, '--library', library, 'import', 'new', path.join(SAMPLES, file)], {
        stdio: 'ignore',
      })
    }
    app = await launchInUtc({ libraryDir: library })
  })
  afterAll(async () => {
    await app.close()
    rmSync(library, { recursive: true, force: true })
  })

  it('[Q2] show every incident, the median and the quartiles, and count what is not recorded', async () => {
    const { window } = app
    await window.getByRole('grid', { name: 'Incidents', exact: true }).waitFor()
    await window.keyboard.press('Control+5')
    await window.getByRole('heading', { name: 'Numbers of 14 incidents' }).waitFor()
    const detect = window.getByRole('region', { name: 'Time to detect', exact: true })
    expect(await detect.textContent()).toContain('from start of impact to detection')
    expect(await detect.textContent()).toContain('n = 11 · 3 of 14 not recorded')
    expect(await detect.locator('circle').count()).toBe(11)
    expect(await window.getByRole('region', { name: 'Numbers' }).textContent()).not.toMatch(/MTTR|average/i)
    expect(await violations(window)).toEqual([])
  })

  it('[Q5] are saved as CSV', async () => {
    const { window } = app
    const file = path.join(library, '..', `${path.basename(library)}.csv`)
    await app.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, file)
    await window.getByRole('button', { name: 'Save as CSV…' }).click()
    await window.getByText('The numbers are saved').waitFor()
    const { rows } = readCsv(readFileSync(file, 'utf8'))
    rmSync(file)
    expect(rows).toHaveLength(14)
  })

  it('lead to the incident, whose report may say something else [M23]', async () => {
    const { window } = app
    const detect = window.getByRole('region', { name: 'Time to detect', exact: true })
    await detect.getByText('Each of the 11 incidents').click()
    await detect.getByRole('button', { name: /^DFDS: faulty machine image/ }).press('Enter')
    await window.getByRole('heading', { level: 1, name: /^DFDS: faulty machine image/ }).waitFor()

    await window.keyboard.press('Control+3')
    await window.getByRole('radio', { name: 'Facts', exact: true }).click()
    const facts = window.getByRole('complementary', { name: 'Key facts' })
    await facts.getByRole('button', { name: 'Set the reported time to detect' }).press('Enter')
    await window.getByRole('textbox', { name: 'Reported' }).fill('7 h')
    await window.getByRole('textbox', { name: 'By whom?' }).fill('the report')
    await window.keyboard.press('Enter')
    await facts.getByText('reported: 7 h (the report)').waitFor()

    // By key: the tooltip of the control that has the focus may lie over it.
    await facts.getByRole('button', { name: /counted from/ }).press('Enter')
    await window.getByRole('option', { name: 'From detection' }).click()
    await facts.getByText('from detection to resolution').waitFor()
    await window.keyboard.press('Control+z')
    await facts.getByText('from start of impact to resolution').waitFor()
  })
})
