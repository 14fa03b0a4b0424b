import { readTemplateText } from '../template/templateText.ts'
import { atlassian } from './atlassian.ts'
import { calibration } from './calibration.ts'
import { classic } from './classic.ts'
import { coe } from './coe.ts'
import { complete } from './complete.ts'
import { howie } from './howie.ts'
import { itil } from './itil.ts'
import { pagerDuty } from './pagerDuty.ts'
import { publicNotice } from './publicNotice.ts'
import { sreBook } from './sreBook.ts'

/** The templates that come with the app, by id, as files in the language that users write in. The first one is the usual one. */
export const PRESETS = {
  classic,
  complete,
  'sre-book': sreBook,
  pagerduty: pagerDuty,
  howie,
  atlassian,
  itil,
  coe,
  'public-notice': publicNotice,
  calibration,
} as const satisfies Readonly<Record<string, string>>

export type PresetId = keyof typeof PRESETS

export const PRESET_IDS = Object.keys(PRESETS) as readonly PresetId[]

export const isPresetId = (id: string): id is PresetId => Object.hasOwn(PRESETS, id)

/** What a preset is called, and what it is for. */
export const presetWords = (id: PresetId): { readonly name: string; readonly about: string } =>
  readTemplateText(PRESETS[id])
