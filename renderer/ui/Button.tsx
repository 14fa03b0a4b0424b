import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './Button.module.css'
import { classNames } from './classNames.ts'

export type ButtonVariant = 'plain' | 'primary' | 'quiet' | 'danger'
export type ButtonSize = 's' | 'm' | 'l'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly variant?: ButtonVariant
  readonly size?: ButtonSize
  /** Stands before the text. */
  readonly icon?: ReactNode
  readonly ref?: Ref<HTMLButtonElement>
  readonly children: ReactNode
}

export function Button({ variant = 'plain', size = 'm', icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={classNames(styles.button, styles[variant], styles[size])}>
      {icon}
      {children}
    </AriaButton>
  )
}
