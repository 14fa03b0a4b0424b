import { Search, X } from 'lucide-react'
import { SearchField as AriaSearchField, Button, Input } from 'react-aria-components'
import styles from './SearchField.module.css'

interface SearchFieldProps {
  readonly label: string
  readonly placeholder: string
  readonly autoFocus?: boolean
  readonly value: string
  readonly onChange: (text: string) => void
}

export function SearchField({ label, placeholder, autoFocus = false, value, onChange }: SearchFieldProps) {
  return (
    <AriaSearchField
      aria-label={label}
      autoFocus={autoFocus}
      value={value}
      onChange={onChange}
      className={styles.field}
    >
      <Search aria-hidden className={styles.icon} />
      <Input placeholder={placeholder} className={styles.input} />
      <Button className={styles.clear} aria-label="Clear">
        <X aria-hidden />
      </Button>
    </AriaSearchField>
  )
}
