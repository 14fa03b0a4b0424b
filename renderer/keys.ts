import { COMMAND_NAMES, type CommandName, commandFacts, type KeyPlace } from '../shared/keymap.ts'

/** What of a key press decides which command it is. */
export interface KeyPress {
  readonly key: string
  readonly ctrl: boolean
  readonly meta: boolean
  readonly shift: boolean
  readonly alt: boolean
}

/** The keymap names these keys as the menu needs them. */
const NAMED: Readonly<Record<string, string>> = {
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Space: ' ',
}

const matches = (keys: string, press: KeyPress, mac: boolean): boolean => {
  const parts = keys.split(/\+(?!$)/)
  const last = parts.at(-1) ?? ''
  const key = NAMED[last] ?? last
  const mod = mac ? press.meta : press.ctrl
  const other = mac ? press.ctrl : press.meta
  if (other || press.alt !== parts.includes('Alt') || mod !== parts.includes('Mod')) return false
  // A sign such as `/` or `=` may need Shift on some keyboards; a letter or a named key says whether it wants it.
  const shiftMatters = key.length > 1 || (parts.length > 1 && /^[a-z]$/i.test(key))
  if (shiftMatters && press.shift !== parts.includes('Shift')) return false
  return press.key.toLowerCase() === key.toLowerCase()
}

/** A command, and which of its keys asked for it. */
interface Asked {
  readonly name: CommandName
  readonly keys: string
}

/**
 * What a key press asks for, by the keymap; null when it is just a key. With a place, only what is heard there alone;
 * without one, what is heard everywhere.
 */
export function askedByKey(press: KeyPress, mac: boolean, place: KeyPlace | null = null): Asked | null {
  for (const name of COMMAND_NAMES) {
    if ((commandFacts(name).keysIn ?? null) !== place) continue
    const keys = commandFacts(name).keys.find((candidate) => matches(candidate, press, mac))
    if (keys !== undefined) return { name, keys }
  }
  return null
}

const isMac = (): boolean => navigator.platform.startsWith('Mac')

/** The command that a key asks for in a part of the window that hears keys of its own; null for any other key. */
export function commandInPlace(event: KeyboardEvent, place: KeyPlace): CommandName | null {
  return askedByKey(pressOf(event), isMac(), place)?.name ?? null
}

/** What a key means in the review and wherever one is; empty for any other key. */
export const keyCommands = (event: KeyboardEvent): readonly CommandName[] =>
  [askedByKey(pressOf(event), isMac(), 'review'), askedByKey(pressOf(event), isMac())].flatMap((asked) =>
    asked === null ? [] : [asked.name],
  )

const pressOf = (event: KeyboardEvent): KeyPress => ({
  key: event.key,
  ctrl: event.ctrlKey,
  meta: event.metaKey,
  shift: event.shiftKey,
  alt: event.altKey,
})

/** Keys that a text field keeps for itself: what types or edits, and undo while there is text of its own to undo. */
export function fieldKeeps({ name, keys }: Asked, fieldIsEmpty: boolean): boolean {
  // Whatever a field has to do with Escape it does itself, and then it is not heard.
  if (name === 'stepOut') return false
  if (!keys.includes('Mod') && !/\bF\d+$/.test(keys)) return true
  return (name === 'undo' || name === 'redo') && !fieldIsEmpty
}

/** A box or a switch is an input too, and nothing is typed there. */
const isTypedInto = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'checkbox')

const fieldOf = (target: EventTarget | null): HTMLInputElement | HTMLTextAreaElement | null =>
  isTypedInto(target) ? target : null

/** What stands where one types; null where one does not. */
function typingIn(target: EventTarget | null): string | null {
  const field = fieldOf(target)
  if (field !== null) return field.value
  const editor = target instanceof Element ? target.closest('[contenteditable="true"]') : null
  return editor === null ? null : (editor.textContent ?? '')
}

const OWN_KEYS = 'data-own-keys'

/** The editor of a long text, which says by itself which chords it answers: undo and redo only while it has steps to take. */
function editorAt(target: EventTarget | null): HTMLElement | null {
  const editor = target instanceof Element ? target.closest<HTMLElement>('[contenteditable]') : null
  return editor?.contentEditable === 'true' && editor.hasAttribute(OWN_KEYS) ? editor : null
}

const answers = (editor: HTMLElement, keys: string): boolean =>
  editor.getAttribute(OWN_KEYS)?.split(' ').includes(keys) === true

/**
 * The menu cannot know where the focus is: undo and redo chosen there are those of the text field that has it, as with
 * their keys. Answers whether a field took the command.
 */
export function takenByField(name: CommandName): boolean {
  if (name !== 'undo' && name !== 'redo') return false
  const editor = editorAt(document.activeElement)
  if (editor !== null) {
    const inputType = name === 'undo' ? 'historyUndo' : 'historyRedo'
    if (!commandFacts(name).keys.some((keys) => answers(editor, keys))) return false
    return !editor.dispatchEvent(new InputEvent('beforeinput', { inputType, bubbles: true, cancelable: true }))
  }
  const field = fieldOf(document.activeElement)
  if (field === null || field.value === '') return false
  return document.execCommand(name)
}

/** Messages are called dialogs too, but hold nothing up. */
const MODAL = ':is([role="dialog"], [role="alertdialog"], [role="menu"]):not([aria-label="Messages"] *)'

const inModal = (target: EventTarget | null): boolean => target instanceof Element && target.closest(MODAL) !== null

/** Answers whether somebody took the command that these keys asked for. */
type Run = (name: CommandName, keys: string) => boolean

/** Where letters are typed or choose from a list. */
const TAKES_LETTERS =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"], [aria-haspopup="listbox"], [role="listbox"]'

/** Hears the single keys of a place wherever nobody types. Answers how to stop. */
export function listenForKeysIn(place: KeyPlace, run: Run): () => void {
  const mac = isMac()
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event
    if (event.defaultPrevented || event.isComposing || event.repeat || inModal(target)) return
    if (target instanceof Element && target.closest(TAKES_LETTERS) !== null) return
    // A box is ticked with Space, and hears no other key of its own.
    if (target instanceof HTMLInputElement && event.key === ' ') return
    const asked = askedByKey(pressOf(event), mac, place)
    if (asked !== null && run(asked.name, asked.keys)) event.preventDefault()
  }
  window.addEventListener('keydown', onKeyDown)
  return () => window.removeEventListener('keydown', onKeyDown)
}

/** The one key listener of the window. */
export function listenForKeys(run: Run): () => void {
  const mac = isMac()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || inModal(event.target)) return
    const asked = askedByKey(pressOf(event), mac)
    if (asked === null) return
    const editor = editorAt(event.target)
    if (editor !== null && answers(editor, asked.keys)) return
    const typing = editor === null ? typingIn(event.target) : ''
    if (typing !== null && fieldKeeps(asked, typing === '')) return
    if (!run(asked.name, asked.keys)) return
    event.preventDefault()
    if (event.key === 'F6') event.stopPropagation()
  }
  // Controls stop the keys they hear on their way up, used or not: a chord is heard before them, a single key after.
  const onChord = (event: KeyboardEvent) => {
    // Messages hear F6 too, and know of no other part of the window.
    if (event.key === 'F6' || (mac ? event.metaKey : event.ctrlKey)) onKeyDown(event)
  }
  window.addEventListener('keydown', onChord, { capture: true })
  window.addEventListener('keydown', onKeyDown)
  return () => {
    window.removeEventListener('keydown', onChord, { capture: true })
    window.removeEventListener('keydown', onKeyDown)
  }
}
