import { COMMAND_GROUPS, COMMAND_NAMES, commandFacts } from '../../../shared/keymap.ts'
import type { App } from '../../store/appStore.ts'
import { whyNot } from '../../store/commandsSlice.ts'
import type { Offer } from './offer.ts'

/** Every command of the keymap: those that somebody answers now, and the others with the reason. */
export function commandOffers({ handlers, runCommand }: Pick<App, 'handlers' | 'runCommand'>): readonly Offer[] {
  return COMMAND_NAMES.filter((name) => name !== 'showCommands').map((name) => {
    const { label, group, keys } = commandFacts(name)
    const why = whyNot(handlers, name)
    return {
      id: `command:${name}`,
      group: COMMAND_GROUPS[group],
      label: label.replace('…', ''),
      act: { kind: 'run', run: () => void runCommand(name) },
      ...(keys[0] === undefined ? {} : { keys: keys[0] }),
      ...(why === null ? {} : { why }),
    }
  })
}
