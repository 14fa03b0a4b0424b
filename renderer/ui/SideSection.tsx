import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import styles from './SideSection.module.css'

interface SideSectionProps {
  readonly title: string
  /** At the end of the heading: a number, or what can be done here. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A part of a column, under a heading. */
export function SideSection({ title, aside, children }: SideSectionProps) {
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <span className={styles.aside}>{aside}</span>
      </div>
      {children}
    </section>
  )
}

/** A part of a column that is closed until somebody wants it. */
export function SideFold({ title, aside, children }: SideSectionProps) {
  return (
    <Disclosure className={styles.section}>
      <Heading level={2} className={styles.fold}>
        <Button slot="trigger" className={styles.trigger}>
          <ChevronRight aria-hidden />
          {title}
          <span className={styles.aside}>{aside}</span>
        </Button>
      </Heading>
      <DisclosurePanel className={styles.panel}>{children}</DisclosurePanel>
    </Disclosure>
  )
}
