import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import styles from './Banner.module.css'
import { classNames } from './classNames.ts'
import { useFocusBack } from './useFocusBack.ts'

interface BannerProps {
  readonly tone: 'info' | 'warn' | 'bad'
  /** What happened. */
  readonly title: string
  readonly detail?: ReactNode
  /** What is not lost. */
  readonly safe?: string
  /** The file or folder it is about. */
  readonly place?: string
  /** What to do. */
  readonly actions?: ReactNode
}

const ICONS = { info: Info, warn: TriangleAlert, bad: CircleAlert }

/** Says what happened, what is safe and what to do, where the user is. */
export function Banner({ tone, title, detail, safe, place, actions }: BannerProps) {
  const Icon = ICONS[tone]
  const root = useRef<HTMLDivElement>(null)
  useFocusBack(root)
  return (
    <div ref={root} className={classNames(styles.banner, styles[tone])} role={tone === 'info' ? 'status' : 'alert'}>
      <Icon aria-hidden />
      <div>
        <div className={styles.title}>{title}</div>
        {detail === undefined ? null : <div className={styles.detail}>{detail}</div>}
        {safe === undefined || safe === '' ? null : <div className={styles.safe}>{safe}</div>}
        {place === undefined || place === '' ? null : <div className={styles.place}>{place}</div>}
      </div>
      {actions === undefined ? <span /> : <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
