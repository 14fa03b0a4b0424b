declare const brand: unique symbol
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name }

/** Names an incident for ever; the folder's name may change, this does not. */
export type IncidentId = Branded<string, 'IncidentId'>

/** Names an event within its incident. */
export type EventId = Branded<string, 'EventId'>

/** Names one line of the journal. Two lines with one id are the same fact, recorded twice. */
export type EntryId = Branded<string, 'EntryId'>

/** Names the entries of one gesture of the user; undo and redo take a batch as a whole. */
export type BatchId = Branded<string, 'BatchId'>

export type FactorId = Branded<string, 'FactorId'>

export type ActionItemId = Branded<string, 'ActionItemId'>

/** Names one installation of the app; each writes only its own segments. */
export type DeviceId = Branded<string, 'DeviceId'>
