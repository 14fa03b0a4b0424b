import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components'

export interface ToastContent {
  readonly tone: 'ok' | 'info' | 'bad'
  readonly title: string
  readonly detail?: string
  readonly action?: { readonly label: string; readonly onPress: () => void }
}

/** What is being shown. Errors stay until dismissed; the rest leaves by itself. */
export const toastQueue = new ToastQueue<ToastContent>({ maxVisibleToasts: 4 })

/** Shows a message; answers how to take it back. */
export function showToast(content: ToastContent): () => void {
  const key = toastQueue.add(
    content,
    content.tone === 'bad' ? {} : { timeout: content.action === undefined ? 6000 : 12_000 },
  )
  return () => toastQueue.close(key)
}
