import { KINDS } from '../../../shared/incident/kinds.ts'
import { COMMANDS } from '../../../shared/keymap.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import styles from './KeysDialog.module.css'

/** Every command that has a key, and how the entry line is written. */
export function KeysDialog() {
  const isOpen = useApp((app) => app.dialog === 'keys')
  const close = useApp((app) => app.closeDialog)
  return (
    <Dialog
      title="Keyboard help"
      wide
      isOpen={isOpen}
      onClose={close}
      actions={
        <Button variant="primary" size="l" onPress={close}>
          Done
        </Button>
      }
    >
      <div className={styles.columns}>
        <section>
          <h3 className={styles.heading}>Commands</h3>
          <dl className={styles.list}>
            {Object.values(COMMANDS).map(({ label, keys }) => (
              <div key={label} className={styles.row}>
                <dt>{label.replace('…', '')}</dt>
                <dd>
                  {keys.map((key) => (
                    <Kbd key={key} keys={key} boxed />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3 className={styles.heading}>First letter of the entry line</h3>
          <dl className={styles.list}>
            {Object.values(KINDS).map(({ label, prefix }) => (
              <div key={label} className={styles.row}>
                <dt>{label}</dt>
                <dd>
                  <Kbd keys={prefix} boxed />
                </dd>
              </div>
            ))}
          </dl>
          <h3 className={styles.heading}>Anywhere in the line</h3>
          <dl className={styles.list}>
            {SIGNS.map(([example, meaning]) => (
              <div key={example} className={styles.row}>
                <dt>{meaning}</dt>
                <dd>
                  <code className={styles.code}>{example}</code>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  )
}

const SIGNS = [
  ['-4m', 'Four minutes ago'],
  ['14:05', 'At that time, in the zone shown'],
  ['@lee', 'Who did it'],
  ['#checkout', 'A tag'],
  ['!sev2', 'New severity'],
  ['=resolved', 'New status'],
] as const
