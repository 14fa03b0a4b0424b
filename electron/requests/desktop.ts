import type { Desktop } from '../desktop/desktop.ts'
import type { Answers } from '../ipc.ts'
import type { Desk } from './desk.ts'

/** Answers about what lies outside the window: the key heard everywhere, the small windows. */
export function desktopAnswers(
  desk: Desk,
  desktop: Desktop,
): Pick<Answers, 'hotKey' | 'setHotKey' | 'showCapture' | 'hideCapture' | 'setCompact' | 'captureIncident'> {
  return {
    hotKey: () => desktop.hotKey.state(),
    setHotKey: (keys) => {
      desk.settings.save({ hotKey: keys })
      return desktop.takeHotKey(keys)
    },
    showCapture: () => {
      desktop.capture.show()
      return null
    },
    hideCapture: () => {
      desktop.capture.hide()
      return null
    },
    setCompact: (on) => {
      desktop.compact.set(on)
      return null
    },
    captureIncident: () => desk.settings.recent()[0]?.id ?? null,
  }
}
