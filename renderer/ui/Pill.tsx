import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { classNames } from './classNames.ts'
import styles from './Pill.module.css'

export type PillTone = 'plain' | 'muted' | 'ok' | 'warn' | 'bad'

interface PillLook {
  readonly tone?: PillTone
  readonly small?: boolean
  readonly mono?: boolean
  readonly icon?: ReactNode
}

const look = ({ tone = 'plain', small = false, mono = false }: PillLook): string =>
  classNames(styles.pill, styles[tone], small && styles.small, mono && styles.mono)

interface PillProps extends PillLook {
  readonly title?: string
  readonly children: ReactNode
}

/** A short fact. */
export function Pill({ title, icon, children, ...rest }: PillProps) {
  return (
    <span className={look(rest)} title={title}>
      {icon}
      {children}
    </span>
  )
}

interface PillButtonProps extends PillLook, Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly children: ReactNode
}

/** A short fact that can be changed by pressing it. */
export function PillButton({ tone = 'plain', small = false, mono = false, icon, children, ...rest }: PillButtonProps) {
  return (
    <AriaButton {...rest} className={look({ tone, small, mono })}>
      {icon}
      {children}
    </AriaButton>
  )
}
