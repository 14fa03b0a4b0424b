import { nativeTheme } from 'electron'
import type { Answers } from '../ipc.ts'
import type { Desk } from './desk.ts'

export function appAnswers(desk: Desk): Pick<Answers, 'boot' | 'saveSettings' | 'reportCrash'> {
  return {
    boot: () => ({
      version: desk.version,
      platform: platform(),
      libraryFolder: desk.library.folder,
      systemZone: systemZone(),
      settings: desk.settings.read(),
    }),
    saveSettings: (changes) => {
      const settings = desk.settings.save(changes)
      nativeTheme.themeSource = settings.theme
      return settings
    },
    reportCrash: (where, details) => {
      desk.crashes.record(where, details)
      return null
    },
  }
}

/** The zone of this machine, by its IANA name. */
export function systemZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

function platform(): 'linux' | 'darwin' | 'win32' {
  return process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux'
}
