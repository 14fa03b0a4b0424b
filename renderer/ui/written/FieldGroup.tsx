import { type ReactNode, useId } from 'react'
import styles from './FieldGroup.module.css'

/** A list of fields under one name. */
export function FieldGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <fieldset aria-labelledby={id} className={styles.group}>
      <legend id={id} className={styles.label}>
        {label}
      </legend>
      {children}
    </fieldset>
  )
}
