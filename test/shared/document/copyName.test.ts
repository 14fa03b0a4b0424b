import { describe, expect, it } from 'vitest'
import { copyName } from '../../../shared/document/copyName.ts'
import { DEFAULT_EXPORT_OPTIONS } from '../../../shared/document/exportOptions.ts'
import { documentFileName } from '../../../shared/document/templates/choice.ts'
import { PRESET_IDS } from '../../../shared/document/templates/presets.ts'
import { declared, incidentOf } from '../../helpers/build.ts'
import { instantOf } from './incidents.ts'

describe('the names of exported files', () => {
  it('tell copies apart, so that none takes the place of another', () => {
    const masked = { people: true, secrets: false, names: 'roles' } as const
    const copies = [
      {},
      { mask: masked },
      { rendition: 'executive' },
      { rendition: 'executive', mask: masked },
      { rendition: 'customer' },
      { knownAt: instantOf('2026-03-01T10:05:09Z') },
    ] as const
    expect(copies.map((copy) => copyName({ ...DEFAULT_EXPORT_OPTIONS, ...copy }))).toEqual([
      '',
      '-masked',
      '-executive',
      '-executive-masked',
      '-customer',
      '-known-2026-03-01-100509',
    ])
  })

  it('follow the template', () => {
    const names = PRESET_IDS.map((id) => documentFileName(incidentOf(declared()), id))
    expect(new Set(names)).toEqual(new Set(['postmortem', 'public-notice', 'draft']))
    const own = { text: '---\nname: X\nfile: ../My Report\n---\n' }
    expect(documentFileName(incidentOf(declared()), own)).toBe('my-report')
  })
})
