import type { ReactNode } from 'react'
import { ListBox, ListBoxItem, Popover } from 'react-aria-components'
import styles from './ListBox.module.css'

export interface Option<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly icon?: ReactNode
  readonly detail?: string
}

/** The list that a field opens below itself. Without `options` it shows those its field filters. */
export function OptionList<Id extends string>({ options }: { readonly options?: readonly Option<Id>[] }) {
  return (
    <Popover className={styles.popover} offset={4}>
      <ListBox<Option<Id>> className={styles.list} {...(options === undefined ? {} : { items: options })}>
        {(option) => (
          <ListBoxItem id={option.id} textValue={option.label} className={styles.item}>
            {option.icon}
            {option.label}
            {option.detail === undefined ? null : <span className={styles.detail}>{option.detail}</span>}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  )
}
