import { z } from 'zod'
import { EXPORT_FORMATS } from '../shared/document/exportFormats.ts'
import { MAX_TEMPLATE_FILE } from '../shared/document/template/templateText.ts'
import type { IncidentId } from '../shared/ids.ts'
import { MIN_PASSPHRASE } from '../shared/ipc.ts'
import { PEOPLE_NAMES } from '../shared/mask/people/peopleKey.ts'
import type { NewIncident, Protection } from '../shared/newIncident.ts'
import { err, ok } from '../shared/result.ts'
import { ROOM_COMMANDS } from '../shared/roomIpc.ts'
import type { Settings } from '../shared/settings.ts'
import type { Parsers } from './ipc.ts'
import { savedAgendas } from './schemas/agenda.ts'
import { commandSchema } from './schemas/command.ts'
import { exportOptions } from './schemas/exportOptions.ts'
import { recentLines, savedFilters } from './schemas/filter.ts'
import { importedFiles, tablesWish } from './schemas/importing.ts'
import { housePrompts } from './schemas/prompts.ts'
import { roomView } from './schemas/room.ts'
import { idOf, instantSchema, optional } from './schemas/values.ts'
import { isTemplateId } from './templateFolder.ts'

const incident = idOf<IncidentId>()

/** Words that anybody can remember are enough; what is too short is found by trying. */
const passphrase = z.string().min(MIN_PASSPHRASE).max(1_000)

const protection: z.ZodType<Protection> = z.strictObject({ passphrase, recoveryKey: z.string().max(100) })

const newIncident: z.ZodType<NewIncident> = z.strictObject({
  title: z.string(),
  severity: z.string().nullable(),
  zone: z.string(),
  firstLine: z.string().nullable(),
  plain: z.array(z.strictObject({ from: z.number(), to: z.number() })).exactOptional(),
  startedAt: instantSchema,
  protection: protection.exactOptional(),
})

const settings: z.ZodType<Partial<Settings>> = z.strictObject(
  optional({
    theme: z.enum(['system', 'light', 'dark']),
    author: z.string().max(200),
    zone: z.string().max(64),
    // A folder is chosen in the system's own dialog; the page can only do without one.
    mirrorFolder: z.literal(''),
    wordTemplate: z.literal(''),
    stripPictures: z.boolean(),
    secondZone: z.string().max(64).nullable(),
    savedFilters,
    recentSearches: recentLines,
    recentChoices: recentLines,
    doNotDisturb: z.boolean(),
    exportFormats: z.array(z.enum(EXPORT_FORMATS)).max(EXPORT_FORMATS.length),
    hotKey: z.string().max(40),
    agendas: savedAgendas,
    prompts: housePrompts,
    notesSpeakers: z.boolean(),
    roomNames: z.boolean(),
    soakDays: z.int().min(0).max(30),
  } satisfies { readonly [F in keyof Settings]: z.ZodType<Settings[F]> }),
)

const text = z.string()
const label = z.string().max(200).nullable()
const secret = z.strictObject({ kind: z.enum(['passphrase', 'recoveryKey']), text: z.string().max(1_000) })
const exportFormats = z.array(z.enum(EXPORT_FORMATS)).min(1).max(EXPORT_FORMATS.length)
const templateId = z.string().refine(isTemplateId)
/** Also a template that is too long to be used is kept as it was written. */
const templateText = z.string().max(MAX_TEMPLATE_FILE * 4)
const sha256 = z.hex().length(64)
const damagedPlace = z.strictObject({ segment: text, from: z.int().min(0), to: z.int().min(0) })

/** How the arguments of each channel are read. A channel without a parser does not compile. */
export const PARSERS: Parsers = {
  boot: parse(z.tuple([])),
  listIncidents: parse(z.tuple([])),
  saveNumbers: parse(z.tuple([z.array(incident)])),
  createIncident: parse(z.tuple([newIncident])),
  newRecoveryKey: parse(z.tuple([])),
  unlockIncident: parse(z.tuple([incident, secret])),
  lockIncident: parse(z.tuple([incident])),
  changePassphrase: parse(z.tuple([incident, passphrase])),
  protectIncident: parse(z.tuple([incident, protection])),
  unprotectIncident: parse(z.tuple([incident])),
  openIncident: parse(z.tuple([incident])),
  dispatch: parse(z.tuple([incident, commandSchema])),
  saveDraft: parse(z.tuple([incident, z.string().min(1).max(200), z.strictObject({ text, base: text }).nullable()])),
  retryStorage: parse(z.tuple([incident])),
  moveIncident: parse(z.tuple([incident])),
  openSample: parse(z.tuple([])),
  importFiles: parse(z.tuple([])),
  importDropped: parse(z.tuple([importedFiles])),
  importTables: parse(z.tuple([tablesWish])),
  exportDocument: parse(z.tuple([incident, exportFormats, exportOptions])),
  cancelExport: parse(z.tuple([incident])),
  printPreview: parse(z.tuple([incident, exportOptions])),
  copyForWiki: parse(z.tuple([incident, exportOptions])),
  copyPicture: parse(z.tuple([incident, exportOptions])),
  listTemplates: parse(z.tuple([])),
  saveTemplate: parse(z.tuple([templateId.nullable(), templateText])),
  removeTemplate: parse(z.tuple([templateId])),
  pickTemplate: parse(z.tuple([])),
  exportTemplate: parse(z.tuple([z.string().max(200), templateText])),
  findMasked: parse(z.tuple([incident, exportOptions])),
  savePeopleKey: parse(z.tuple([incident, z.enum(PEOPLE_NAMES)])),
  showInFolder: parse(z.tuple([text])),
  verifyLog: parse(z.tuple([incident])),
  verifyDocument: parse(z.tuple([incident])),
  readDamage: parse(z.tuple([incident, damagedPlace])),
  pickFile: parse(z.tuple([])),
  attachBytes: parse(z.tuple([incident, text, z.instanceof(Uint8Array)])),
  attachmentState: parse(z.tuple([incident, sha256])),
  readAttachment: parse(z.tuple([incident, sha256])),
  saveAttachment: parse(z.tuple([incident, sha256, text])),
  chooseMirror: parse(z.tuple([])),
  chooseWordTemplate: parse(z.tuple([])),
  saveSettings: parse(z.tuple([settings])),
  copyText: parse(z.tuple([text])),
  hotKey: parse(z.tuple([])),
  setHotKey: parse(z.tuple([z.string().max(40)])),
  showCapture: parse(z.tuple([])),
  hideCapture: parse(z.tuple([])),
  captureIncident: parse(z.tuple([])),
  setCompact: parse(z.tuple([z.boolean()])),
  nameUndo: parse(z.tuple([label, label])),
  reportCrash: parse(z.tuple([text, text])),
  openRoom: parse(z.tuple([])),
  closeRoom: parse(z.tuple([])),
  isRoomOpen: parse(z.tuple([])),
  showInRoom: parse(z.tuple([roomView])),
  roomView: parse(z.tuple([])),
  tellFacilitator: parse(z.tuple([z.enum(ROOM_COMMANDS)])),
  toggleRoomFullScreen: parse(z.tuple([])),
}

function parse<Args>(schema: z.ZodType<Args>) {
  return (args: readonly unknown[]) => {
    const read = schema.safeParse(args)
    return read.success ? ok(read.data) : err(z.prettifyError(read.error))
  }
}
