import type { ReactElement, ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { classNames } from './classNames.ts'
import { Kbd } from './Kbd.tsx'
import listStyles from './ListBox.module.css'

export type MenuEntry =
  | {
      readonly kind: 'item'
      readonly id: string
      readonly label: string
      readonly icon?: ReactNode
      readonly detail?: string
      readonly keys?: string
      readonly danger?: boolean
      readonly disabled?: boolean
      readonly onAction: () => void
    }
  | { readonly kind: 'separator'; readonly id: string }

interface MenuProps {
  readonly label: string
  readonly entries: readonly MenuEntry[]
  /** The button that opens it. */
  readonly children: ReactElement
}

export function Menu({ label, entries, children }: MenuProps) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={listStyles.popover} offset={4}>
        <AriaMenu aria-label={label} className={listStyles.list}>
          {entries.map((entry) =>
            entry.kind === 'separator' ? (
              <Separator key={entry.id} className={listStyles.separator} />
            ) : (
              <MenuItem
                key={entry.id}
                id={entry.id}
                textValue={entry.label}
                isDisabled={entry.disabled === true}
                onAction={entry.onAction}
                className={classNames(listStyles.item, entry.danger === true && listStyles.danger)}
              >
                {entry.icon}
                {entry.label}
                {entry.detail === undefined ? null : <span className={listStyles.detail}>{entry.detail}</span>}
                {entry.keys === undefined ? null : <Kbd keys={entry.keys} />}
              </MenuItem>
            ),
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
