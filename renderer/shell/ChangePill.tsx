import { type ReactNode, useState } from 'react'
import { Dialog, DialogTrigger, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { CommandName } from '../../shared/keymap.ts'
import { useCommand } from '../store/useApp.ts'
import { Button } from '../ui/Button.tsx'
import listStyles from '../ui/ListBox.module.css'
import { PillButton, type PillTone } from '../ui/Pill.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './ChangePill.module.css'

interface ChangePillProps<Value extends string> {
  /** What opens it from anywhere. */
  readonly command: CommandName
  /** What it is, such as `Severity`. */
  readonly what: string
  readonly value: Value | null
  readonly values: readonly { readonly id: Value; readonly label: string }[]
  readonly tone: PillTone
  readonly icon?: ReactNode
  readonly onChange: (to: Value, reason: string) => void
}

/** Shows a value; pressed, it offers the others, then asks for a reason that Enter skips. */
export function ChangePill<Value extends string>(props: ChangePillProps<Value>) {
  const { command, what, value, values, tone, icon, onChange } = props
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<Value | null>(null)
  const labelOf = (id: Value | null) =>
    values.find((option) => option.id === id)?.label ?? id ?? `No ${what.toLowerCase()}`
  const toggle = (open: boolean) => {
    setOpen(open)
    setChosen(null)
  }
  useCommand(command, () => toggle(true))
  const save = (reason: string) => {
    if (chosen !== null) onChange(chosen, reason.trim())
    toggle(false)
  }
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={toggle}>
      <PillButton tone={tone} icon={icon} aria-label={`${what}: ${labelOf(value)}. Change`}>
        {labelOf(value)}
      </PillButton>
      <Popover className={listStyles.popover} offset={6}>
        <Dialog aria-label={`Change ${what.toLowerCase()}`} className={styles.dialog}>
          {chosen === null ? (
            <ListBox
              aria-label={what}
              autoFocus
              selectionMode="single"
              selectedKeys={value === null ? [] : [value]}
              escapeKeyBehavior="none"
              // Chosen as it goes down, the rest of the press would take the focus from the field that comes.
              shouldSelectOnPressUp
              onSelectionChange={(keys) => {
                const next = values.find((option) => keys !== 'all' && keys.has(option.id))
                // Nothing is left when the value in force was chosen again.
                if (next === undefined) toggle(false)
                else setChosen(next.id)
              }}
              className={listStyles.list}
            >
              {values.map((option) => (
                <ListBoxItem key={option.id} id={option.id} textValue={option.label} className={listStyles.item}>
                  {option.label}
                </ListBoxItem>
              ))}
            </ListBox>
          ) : (
            <ReasonStep from={labelOf(value)} to={labelOf(chosen)} onSave={save} />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

interface ReasonStepProps {
  readonly from: string
  readonly to: string
  readonly onSave: (reason: string) => void
}

function ReasonStep({ from, to, onSave }: ReasonStepProps) {
  const [reason, setReason] = useState('')
  return (
    <form
      className={styles.reason}
      onSubmit={(event) => {
        event.preventDefault()
        onSave(reason)
      }}
    >
      <span className={styles.change}>
        {from} → <b>{to}</b>
      </span>
      <TextField label="Why? Enter alone skips it" autoFocus value={reason} onChange={setReason} />
      <Button type="submit" variant="primary">
        Change to {to}
      </Button>
    </form>
  )
}
