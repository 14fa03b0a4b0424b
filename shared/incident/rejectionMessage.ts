import { assertNever } from '../result.ts'
import { MAX_TEXT_CHARACTERS, type Rejection } from './commands.ts'
import { quoted } from './quoted.ts'

const KEPT = 'Nothing was changed, and what you typed is still there.'

/** What to tell the user about a refused command: what is the matter, and that nothing is lost. */
export function rejectionMessage(rejection: Rejection): string {
  switch (rejection.kind) {
    case 'emptyText':
      return `There is no text yet. ${KEPT}`
    case 'textTooLong':
      return (
        `The text has ${grouped(rejection.characters)} characters; an event can hold ${grouped(MAX_TEXT_CHARACTERS)}. ` +
        `Keep the longer text in a file and log the main point. ${KEPT}`
      )
    case 'inTheFuture':
      return `This time is still ahead of this computer’s clock. Check the time or the date. ${KEPT}`
    case 'endBeforeStart':
      return `The end comes before the start. Check the two times. ${KEPT}`
    case 'unknownEvent':
      return `This event is not in the incident, perhaps because adding it was undone. ${KEPT}`
    case 'wrongKind':
      return `This works only on ${aOrAn(rejection.expected)}; the event is of another kind. ${KEPT}`
    case 'unknownRecord':
      return `This item is not in the incident, perhaps because adding it was undone. ${KEPT}`
    case 'invalidValue':
      return `${sentence(`${rejection.field} cannot be saved: ${rejection.reason}`)}. ${KEPT}`
    case 'nothingToDo':
      return `${sentence(rejection.what)}. Nothing was changed.`
    case 'oneOfMany':
      return `${quoted(rejection.text)} stands in the way. ${rejectionMessage(rejection.because)}`
    default:
      return assertNever(rejection)
  }
}

/** Only what is the matter, for where nobody has just typed: on the command line, and for a row of a table. */
export const rejectionReason = (rejection: Rejection): string =>
  rejectionMessage(rejection).replace(/ Nothing was changed.*$/, '')

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

const aOrAn = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`
