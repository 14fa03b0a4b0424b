import type { HTMLAttributes } from 'react'
import { classNames } from './classNames.ts'
import styles from './VisuallyHidden.module.css'

interface VisuallyHiddenProps extends HTMLAttributes<HTMLSpanElement> {
  /** False shows it after all. */
  readonly isHidden?: boolean
}

/** For the ear only. */
export function VisuallyHidden({ isHidden = true, className, ...rest }: VisuallyHiddenProps) {
  return <span {...rest} className={classNames(isHidden && styles.hidden, className)} />
}
