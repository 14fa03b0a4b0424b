/** Everything the app can be told to do by a key, the menu or the palette. */
export type CommandName = keyof typeof COMMANDS

interface CommandFacts {
  readonly label: string
  /** Keys as `Mod+Z`; Mod is Cmd on a Mac and Ctrl elsewhere. The first is shown. */
  readonly keys: readonly string[]
}

/** The one table of commands and keys: the key listener, the menu and the help all read it. */
export const COMMANDS = {
  newIncident: { label: 'New incident', keys: ['Mod+N'] },
  openSample: { label: 'Open the sample', keys: ['Mod+Shift+O'] },
  importFiles: { label: 'Import…', keys: ['Mod+O'] },
  exportDocument: { label: 'Export…', keys: ['Mod+E'] },
  verifyLog: { label: 'Verify…', keys: ['Mod+Shift+L'] },
  showLibrary: { label: 'Library', keys: ['Mod+1'] },
  showLive: { label: 'Live', keys: ['Mod+2'] },
  showReview: { label: 'Review', keys: ['Mod+3'] },
  showDocument: { label: 'Document', keys: ['Mod+4'] },
  focusEntryLine: { label: 'Log an event', keys: ['/'] },
  undo: { label: 'Undo', keys: ['Mod+Z'] },
  redo: { label: 'Redo', keys: ['Mod+Shift+Z', 'Mod+Y'] },
  zoomIn: { label: 'Zoom in', keys: ['Mod+='] },
  zoomOut: { label: 'Zoom out', keys: ['Mod+-'] },
  fitTimeline: { label: 'Show the whole incident', keys: ['Mod+0'] },
  retractEvent: { label: 'Retract event', keys: ['Delete'] },
  toggleZone: { label: 'Switch time zone', keys: ['Mod+Shift+U'] },
  renameIncident: { label: 'Rename the incident', keys: ['F2'] },
  previousEvent: { label: 'Previous event', keys: ['Left'] },
  nextEvent: { label: 'Next event', keys: ['Right'] },
  openSettings: { label: 'Settings…', keys: ['Mod+,'] },
  showKeys: { label: 'Keyboard help', keys: ['F1'] },
} as const satisfies Record<string, CommandFacts>
