import { ChevronDown, ListFilter } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { Incident } from '../../../shared/incident/incident.ts'
import { useApp, useCommand } from '../../store/useApp.ts'
import listStyles from '../../ui/ListBox.module.css'
import { FilterForm } from './FilterForm.tsx'
import styles from './Find.module.css'

/** Opens everything that events can be filtered by. */
export function FilterButton({ incident }: { readonly incident: Incident }) {
  const [isOpen, setOpen] = useState(false)
  const kinds = useApp((app) => app.filter.kinds.length)
  useCommand('filterEvents', () => setOpen(true))
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <AriaButton className={styles.toggle}>
        <ListFilter aria-hidden />
        {kinds === 0 ? 'all kinds' : 'filter'}
        <ChevronDown aria-hidden />
      </AriaButton>
      <Popover className={listStyles.popover} offset={6} placement="bottom start">
        <Dialog aria-label="Filter events" className={styles.dialog}>
          <FilterForm incident={incident} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
