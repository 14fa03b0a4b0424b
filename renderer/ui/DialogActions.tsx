import { Button } from './Button.tsx'

interface DialogActionsProps {
  readonly onCancel: () => void
  /** What the dialog is for: the word on its primary button. */
  readonly action: string
  readonly isDisabled?: boolean
  /** What the button does, unless it submits the form called `form`. */
  readonly onAction?: () => void
  readonly form?: string
}

/** Under a dialog that does one thing or nothing. */
export function DialogActions({ onCancel, action, isDisabled = false, onAction, form }: DialogActionsProps) {
  return (
    <>
      <Button variant="quiet" size="l" onPress={onCancel}>
        Cancel
      </Button>
      <Button
        variant="primary"
        size="l"
        isDisabled={isDisabled}
        {...(form === undefined ? {} : { type: 'submit', form })}
        {...(onAction === undefined ? {} : { onPress: onAction })}
      >
        {action}
      </Button>
    </>
  )
}
