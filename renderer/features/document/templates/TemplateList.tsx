import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import type { ShownTemplate } from './shownTemplates.ts'
import styles from './TemplatesDialog.module.css'

interface TemplateListProps {
  readonly templates: readonly ShownTemplate[]
  readonly current: string
  readonly onChoose: (key: string) => void
}

export function TemplateList({ templates, current, onChoose }: TemplateListProps) {
  const own = templates.filter(({ file }) => file !== null)
  const group = (title: string, shown: readonly ShownTemplate[]) => (
    <ListBoxSection className={styles.group}>
      <Header className={styles.groupTitle}>{title}</Header>
      {shown.map(({ key, name, text }) => (
        <ListBoxItem key={key} id={key} textValue={name} className={styles.item}>
          {name}
          {text === null ? <small>cannot be read</small> : null}
        </ListBoxItem>
      ))}
    </ListBoxSection>
  )
  return (
    <ListBox
      aria-label="All templates"
      className={styles.list}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[current]}
      onSelectionChange={(keys) => {
        const [chosen] = keys === 'all' ? [] : keys
        if (chosen !== undefined) onChoose(String(chosen))
      }}
    >
      {own.length === 0 ? null : group('Your own', own)}
      {group(
        'With the app',
        templates.filter(({ file }) => file === null),
      )}
    </ListBox>
  )
}
