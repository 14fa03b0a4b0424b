import { Check, CircleAlert, Info, X } from 'lucide-react'
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContentSlot,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import { Button } from './Button.tsx'
import { classNames } from './classNames.ts'
import { IconButton } from './IconButton.tsx'
import styles from './Toasts.module.css'
import { toastQueue } from './toastQueue.ts'

const ICONS = { ok: Check, info: Info, bad: CircleAlert }

/** Stands once, in the shell. */
export function Toasts() {
  return (
    <ToastRegion queue={toastQueue} aria-label="Messages" className={styles.region}>
      {({ toast }) => {
        const { tone, title, detail, action } = toast.content
        const Icon = ICONS[tone]
        return (
          <Toast toast={toast} className={classNames(styles.toast, styles[tone])}>
            <Icon aria-hidden />
            <ToastContentSlot className={styles.content}>
              <Text slot="title" className={styles.title}>
                {title}
              </Text>
              {detail === undefined ? null : (
                <Text slot="description" className={styles.detail}>
                  {detail}
                </Text>
              )}
            </ToastContentSlot>
            {action === undefined ? null : (
              <Button
                size="s"
                onPress={() => {
                  action.onPress()
                  toastQueue.close(toast.key)
                }}
              >
                {action.label}
              </Button>
            )}
            <IconButton slot="close" size="s" label="Dismiss">
              <X aria-hidden />
            </IconButton>
          </Toast>
        )
      }}
    </ToastRegion>
  )
}
