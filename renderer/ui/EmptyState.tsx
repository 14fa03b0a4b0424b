import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

interface EmptyStateProps {
  readonly title: string
  /** Where it stands for the whole page. */
  readonly isPage?: boolean
  readonly detail?: ReactNode
  readonly icon?: ReactNode
  readonly actions?: ReactNode
}

export function EmptyState({ title, isPage = false, detail, icon, actions }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {icon}
      {isPage ? <h1 className={styles.title}>{title}</h1> : <p className={styles.title}>{title}</p>}
      {detail === undefined ? null : <p className={styles.detail}>{detail}</p>}
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
