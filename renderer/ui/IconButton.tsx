import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './Button.module.css'
import type { ButtonSize, ButtonVariant } from './Button.tsx'
import { classNames } from './classNames.ts'
import { Tooltip } from './Tooltip.tsx'

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  /** What it does: its accessible name and its tooltip. */
  readonly label: string
  readonly variant?: ButtonVariant
  readonly size?: ButtonSize
  readonly ref?: Ref<HTMLButtonElement>
  /** The key that does the same, such as `Mod+0`, shown in the tooltip. */
  readonly keys?: string
  readonly children: ReactNode
}

export function IconButton({ label, variant = 'quiet', size = 'm', keys, children, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} {...(keys === undefined ? {} : { keys })}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={classNames(styles.button, styles[variant], styles[size], styles.icon)}
      >
        {children}
      </AriaButton>
    </Tooltip>
  )
}
