import { useEffect } from 'react'
import { api } from '../api.ts'
import { appStore } from '../store/useApp.ts'
import { keyNames } from '../ui/keyNames.ts'
import { showToast } from '../ui/toastQueue.ts'

/** Says at the start when the system does not let the hot key be heard: nobody should find out during an outage. */
export function useHotKeyNotice(): void {
  useEffect(() => {
    void api.hotKey().then(({ keys, isHeard }) => {
      if (keys === '' || isHeard) return
      showToast({
        tone: 'info',
        title: `${keyNames(keys)} is not heard in other apps`,
        detail: 'The system or another app keeps these keys to itself.',
        action: { label: 'Choose others', onPress: () => appStore.getState().openDialog('settings') },
      })
    })
  }, [])
}
