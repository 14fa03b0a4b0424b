import { ok } from '../../shared/result.ts'
import type { Answers } from '../ipc.ts'
import { wordLookOf } from '../wordLookOf.ts'
import { chooseMirror } from './chooseMirror.ts'
import type { Desk } from './desk.ts'
import { systemZone } from './systemZone.ts'

export function appAnswers(
  desk: Desk,
): Pick<
  Answers,
  'boot' | 'chooseMirror' | 'chooseWordTemplate' | 'saveSettings' | 'copyText' | 'nameUndo' | 'reportCrash'
> {
  return {
    boot: () => ({
      version: desk.version,
      platform: platform(),
      libraryFolder: desk.library.folder,
      systemZone: systemZone(),
      systemUser: desk.systemUser,
      settings: desk.settings.read(),
      settingsAside: desk.settings.quarantined,
      mirror: desk.mirror.state(),
    }),
    chooseMirror: () => chooseMirror(desk),
    chooseWordTemplate: async () => {
      const file = await desk.choose.file({ title: 'Take the look of Word files from', button: 'Take its look' })
      if (file === null) return ok(null)
      const look = await wordLookOf(file)
      return look.ok ? ok(desk.settings.save({ wordTemplate: file })) : look
    },
    saveSettings: (changes) => {
      const settings = desk.settings.save(changes)
      desk.applySettings(settings)
      if (changes.mirrorFolder !== undefined) desk.mirror.copyAll()
      return settings
    },
    copyText: (text) => {
      desk.copyText(text)
      return null
    },
    nameUndo: (undo, redo) => {
      desk.nameUndo(undo, redo)
      return null
    },
    reportCrash: (where, details) => {
      desk.crashes.record(where, details)
      return null
    },
  }
}

function platform(): 'linux' | 'darwin' | 'win32' {
  return process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux'
}
