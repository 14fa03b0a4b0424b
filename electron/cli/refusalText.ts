import type { Rejection } from '../../shared/incident/commands.ts'
import { rejectionMessage } from '../../shared/incident/rejectionMessage.ts'

/** Why the model refused, without the words for somebody who has a text field in front of them. */
export const refusalText = (rejection: Rejection): string =>
  rejectionMessage(rejection).replace(/ Nothing was changed.*$/, '')
