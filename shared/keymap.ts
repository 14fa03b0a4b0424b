/** Everything the app can be told to do by a key, the menu or the palette. */
export type CommandName = keyof typeof COMMANDS

/** The concepts that commands are grouped by, in the order in which the help sheet and the palette show them. */
export const COMMAND_GROUPS = {
  log: 'Log and undo',
  event: 'Correct what was logged',
  find: 'Find and filter',
  timeline: 'Timeline',
  review: 'Review',
  move: 'Move around',
  incident: 'Incident',
  settings: 'Settings',
  help: 'Help',
} as const
export type CommandGroup = keyof typeof COMMAND_GROUPS

/** What must be there for a command to be answered, and what is said of it when nobody answers. */
export const COMMAND_NEEDS = {
  nothing: 'Not available here',
  incident: 'Open an incident first',
  live: 'Works in the Live view',
  review: 'Works in the Review view',
  document: 'Works in the Document view',
  sections: 'Works in the Review and Document views',
  event: 'Select an event first',
} as const
export type CommandNeed = keyof typeof COMMAND_NEEDS

/** Where keys are heard that mean something else elsewhere: the log while it has the focus, the review wherever nobody types. */
export type KeyPlace = 'log' | 'review'

export interface CommandFacts {
  readonly label: string
  readonly group: CommandGroup
  readonly needs: CommandNeed
  /** Keys as `Mod+Z`; Mod is Cmd on a Mac and Ctrl elsewhere. The first is shown in the menu; there may be none. */
  readonly keys: readonly string[]
  /** The keys are heard only there; without it, everywhere. */
  readonly keysIn?: KeyPlace
}

/** The one table of commands and keys: the key listener, the menu, the palette and the help all read it. */
export const COMMANDS = {
  newIncident: { label: 'New incident', group: 'incident', needs: 'nothing', keys: ['Mod+N'] },
  openSample: { label: 'Open the sample', group: 'incident', needs: 'nothing', keys: ['Mod+Shift+O'] },
  importFiles: { label: 'Import…', group: 'incident', needs: 'nothing', keys: ['Mod+O'] },
  exportDocument: { label: 'Export…', group: 'incident', needs: 'incident', keys: ['Mod+E'] },
  maskSelection: {
    label: 'Mask the selected text',
    group: 'incident',
    needs: 'document',
    keys: ['Mod+Shift+X'],
  },
  copyForWiki: { label: 'Copy for a wiki', group: 'incident', needs: 'incident', keys: ['Mod+Shift+K'] },
  openTemplates: { label: 'Templates…', group: 'incident', needs: 'document', keys: [] },
  verifyLog: { label: 'Verify…', group: 'incident', needs: 'incident', keys: ['Mod+Shift+L'] },
  lockIncident: { label: 'Lock the incident', group: 'incident', needs: 'incident', keys: ['Mod+L'] },
  protectIncident: { label: 'Protect with a passphrase…', group: 'incident', needs: 'incident', keys: [] },
  unprotectIncident: { label: 'Take the passphrase off…', group: 'incident', needs: 'incident', keys: [] },
  changePassphrase: { label: 'Change the passphrase…', group: 'incident', needs: 'incident', keys: [] },
  showLibrary: { label: 'Library', group: 'move', needs: 'nothing', keys: ['Mod+1'] },
  showLive: { label: 'Live', group: 'move', needs: 'nothing', keys: ['Mod+2'] },
  showReview: { label: 'Review', group: 'move', needs: 'nothing', keys: ['Mod+3'] },
  showDocument: { label: 'Document', group: 'move', needs: 'nothing', keys: ['Mod+4'] },
  showActions: { label: 'Actions of all incidents', group: 'move', needs: 'nothing', keys: ['Mod+6'] },
  showNumbers: { label: 'Numbers of all incidents', group: 'move', needs: 'nothing', keys: ['Mod+5'] },
  nextRegion: { label: 'Next part of the window', group: 'move', needs: 'nothing', keys: ['F6'] },
  previousRegion: { label: 'Previous part of the window', group: 'move', needs: 'nothing', keys: ['Shift+F6'] },
  stepOut: { label: 'Back to the entry line', group: 'move', needs: 'live', keys: ['Escape'] },
  focusEntryLine: { label: 'Log an event', group: 'log', needs: 'live', keys: ['/'] },
  focusThreads: { label: 'Open threads', group: 'move', needs: 'live', keys: ['Mod+J'] },
  changeStatus: { label: 'Change the status…', group: 'incident', needs: 'incident', keys: ['Mod+Shift+S'] },
  changeSeverity: { label: 'Change the severity…', group: 'incident', needs: 'incident', keys: ['Mod+Shift+E'] },
  handOver: { label: 'Hand over the command…', group: 'incident', needs: 'incident', keys: ['Mod+Shift+C'] },
  copyUpdate: { label: 'Copy the update', group: 'incident', needs: 'incident', keys: ['Mod+U'] },
  endAllImpacts: { label: 'End the impact everywhere', group: 'log', needs: 'live', keys: [] },
  undo: { label: 'Undo', group: 'log', needs: 'incident', keys: ['Mod+Z'] },
  redo: { label: 'Redo', group: 'log', needs: 'incident', keys: ['Mod+Shift+Z', 'Mod+Y'] },
  zoomIn: { label: 'Zoom in', group: 'timeline', needs: 'live', keys: ['Mod+='] },
  zoomOut: { label: 'Zoom out', group: 'timeline', needs: 'live', keys: ['Mod+-'] },
  fitTimeline: { label: 'Show the whole incident', group: 'timeline', needs: 'live', keys: ['Mod+0'] },
  showLast: { label: 'Show the last 15 minutes', group: 'timeline', needs: 'live', keys: ['Mod+8'] },
  showAround: { label: 'Show around the event', group: 'timeline', needs: 'event', keys: ['Mod+9'] },
  viewBack: { label: 'Back to the view before', group: 'timeline', needs: 'live', keys: ['Mod+['] },
  viewForward: { label: 'Forward to the view after', group: 'timeline', needs: 'live', keys: ['Mod+]'] },
  editEvent: { label: 'Edit in the log', group: 'event', needs: 'event', keys: ['Enter', 'F2'], keysIn: 'log' },
  openInspector: { label: 'Correct in the inspector', group: 'event', needs: 'event', keys: ['Mod+I'] },
  selectAllEvents: { label: 'Select all events', group: 'event', needs: 'live', keys: ['Mod+A'], keysIn: 'log' },
  starEvent: { label: 'Star or unstar', group: 'event', needs: 'event', keys: ['Mod+D'] },
  hideEvent: { label: 'Hide or show', group: 'event', needs: 'event', keys: ['Mod+Shift+H'] },
  tagEvents: { label: 'Tag…', group: 'event', needs: 'event', keys: ['Mod+Shift+T'] },
  shiftEvents: { label: 'Shift in time…', group: 'event', needs: 'event', keys: ['Mod+Shift+I'] },
  mergeEvents: { label: 'Merge…', group: 'event', needs: 'event', keys: ['Mod+Shift+M'] },
  splitEvent: { label: 'Split…', group: 'event', needs: 'event', keys: ['Mod+Enter'], keysIn: 'log' },
  moveEarlier: { label: 'Move a step earlier', group: 'event', needs: 'event', keys: ['Alt+Left'] },
  moveLater: { label: 'Move a step later', group: 'event', needs: 'event', keys: ['Alt+Right'] },
  attachFile: { label: 'Attach a file…', group: 'event', needs: 'event', keys: ['Mod+Shift+A'] },
  retractEvent: { label: 'Retract event', group: 'event', needs: 'event', keys: ['Delete'] },
  restoreEvent: { label: 'Restore event', group: 'event', needs: 'event', keys: ['Shift+Delete'] },
  find: { label: 'Find…', group: 'find', needs: 'live', keys: ['Mod+F'] },
  findNext: { label: 'Next hit', group: 'find', needs: 'live', keys: ['F3', 'Mod+G'] },
  findPrevious: { label: 'Previous hit', group: 'find', needs: 'live', keys: ['Shift+F3', 'Mod+Shift+G'] },
  nextHint: { label: 'Next hint in the text', group: 'find', needs: 'incident', keys: ['F8'] },
  nextSection: { label: 'Next section', group: 'move', needs: 'sections', keys: ['Mod+Alt+Down'] },
  previousSection: {
    label: 'Previous section',
    group: 'move',
    needs: 'sections',
    keys: ['Mod+Alt+Up'],
  },
  previousHint: { label: 'Previous hint in the text', group: 'find', needs: 'incident', keys: ['Shift+F8'] },
  filterEvents: { label: 'Filter…', group: 'find', needs: 'live', keys: ['Mod+Shift+F'] },
  clearFilter: { label: 'Show all events', group: 'find', needs: 'live', keys: [] },
  copyPicture: { label: 'Copy the picture', group: 'timeline', needs: 'incident', keys: ['Mod+Shift+P'] },
  toggleZone: { label: 'Switch time zone', group: 'timeline', needs: 'nothing', keys: ['Mod+Shift+U'] },
  renameIncident: { label: 'Rename the incident', group: 'incident', needs: 'incident', keys: ['F2'] },
  previousEvent: { label: 'Previous event', group: 'timeline', needs: 'live', keys: ['Left'] },
  nextEvent: { label: 'Next event', group: 'timeline', needs: 'live', keys: ['Right'] },
  previousAlong: { label: 'Previous along the hypothesis', group: 'timeline', needs: 'event', keys: ['Alt+Up'] },
  nextAlong: { label: 'Next along the hypothesis', group: 'timeline', needs: 'event', keys: ['Alt+Down'] },
  nextPivot: { label: 'Next pivot', group: 'review', needs: 'review', keys: ['J'], keysIn: 'review' },
  previousPivot: { label: 'Previous pivot', group: 'review', needs: 'review', keys: ['K'], keysIn: 'review' },
  zoomToPhase: { label: 'Zoom to the phase', group: 'review', needs: 'review', keys: ['Z'], keysIn: 'review' },
  toggleFog: { label: 'Fog on or off', group: 'review', needs: 'review', keys: ['F'], keysIn: 'review' },
  markAgreed: { label: 'Agreed', group: 'review', needs: 'review', keys: ['A'], keysIn: 'review' },
  markDisputed: { label: 'Disputed', group: 'review', needs: 'review', keys: ['D'], keysIn: 'review' },
  addMissingEvent: { label: 'Add a missing event', group: 'review', needs: 'review', keys: ['M'], keysIn: 'review' },
  noteOnEvent: { label: 'Note on the event', group: 'review', needs: 'review', keys: ['N'], keysIn: 'review' },
  questionOnEvent: { label: 'Question on the event', group: 'review', needs: 'review', keys: ['Q'], keysIn: 'review' },
  addCard: { label: 'Card for the learning board', group: 'review', needs: 'review', keys: ['L'], keysIn: 'review' },
  parkIdea: { label: 'Park an idea', group: 'review', needs: 'review', keys: ['P'], keysIn: 'review' },
  markAsked: {
    label: 'Mark a prompt as asked',
    group: 'review',
    needs: 'review',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    keysIn: 'review',
  },
  toggleTimer: { label: 'Pause or go on', group: 'review', needs: 'review', keys: ['Space'], keysIn: 'review' },
  extendBlock: { label: 'Five minutes more', group: 'review', needs: 'review', keys: ['+'], keysIn: 'review' },
  nextBlock: { label: 'Next block of the agenda', group: 'review', needs: 'review', keys: ['.'], keysIn: 'review' },
  previousBlock: { label: 'Block before', group: 'review', needs: 'review', keys: [','], keysIn: 'review' },
  nextStage: { label: 'Next part of the review', group: 'review', needs: 'review', keys: ['Mod+PageDown'] },
  previousStage: { label: 'Part of the review before', group: 'review', needs: 'review', keys: ['Mod+PageUp'] },
  startDrill: { label: 'Drill…', group: 'review', needs: 'incident', keys: ['Mod+Shift+D'] },
  toggleRoom: { label: 'Room window', group: 'review', needs: 'incident', keys: ['Mod+Shift+R'] },
  captureAnywhere: { label: 'Log in a small window', group: 'log', needs: 'nothing', keys: [] },
  toggleCompact: { label: 'Small window on top', group: 'move', needs: 'live', keys: ['Mod+Shift+J'] },
  toggleDoNotDisturb: { label: 'Do not disturb', group: 'settings', needs: 'nothing', keys: [] },
  openSettings: { label: 'Settings…', group: 'settings', needs: 'nothing', keys: ['Mod+,'] },
  showCommands: { label: 'Commands…', group: 'help', needs: 'nothing', keys: ['Mod+K'] },
  showKeys: { label: 'Keyboard help', group: 'help', needs: 'nothing', keys: ['F1', '?'] },
} as const satisfies Record<string, CommandFacts>

/** The commands in the order of the table. */
export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[]

/** What the table says of a command, with its keys as a plain list. */
export const commandFacts = (name: CommandName): CommandFacts => COMMANDS[name]
