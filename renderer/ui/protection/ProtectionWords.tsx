import styles from './Protection.module.css'

/** What protecting an incident does and what it does not, before anybody relies on it. */
export function ProtectionWords() {
  return (
    <div className={styles.words}>
      <p>
        <b>Protected:</b> what the record says, its attachments and unsent text, in the files on the disk.
      </p>
      <p>
        <b>Not protected:</b> that there is an incident, when lines were written and how long they are; exports;
        screenshots; what is in memory while it is open.
      </p>
      <p>
        Without the passphrase and the recovery key nobody can read it again, not even we. Encrypting the whole disk is
        the better first step.
      </p>
    </div>
  )
}
