import { type KeyboardEvent, useEffect, useState } from 'react'
import type { HotKeyState } from '../../../shared/ipc.ts'
import { api } from '../../api.ts'
import { Button } from '../../ui/Button.tsx'
import { keyNames } from '../../ui/keyNames.ts'
import { chordOf } from './chordOf.ts'
import styles from './SettingsDialog.module.css'

/** Records the keys that log an event from any app, and says so when the system keeps them for another. */
export function HotKeyField() {
  const [state, setState] = useState<HotKeyState | null>(null)
  const [isListening, setListening] = useState(false)
  useEffect(() => void api.hotKey().then(setState), [])
  if (state === null) return null
  const choose = async (keys: string) => {
    setListening(false)
    setState(await api.setHotKey(keys))
  }
  const onKeyDown = (press: KeyboardEvent) => {
    if (!isListening || press.key === 'Tab') return
    press.preventDefault()
    press.stopPropagation()
    if (press.key === 'Escape') setListening(false)
    const keys = chordOf(press.nativeEvent, navigator.platform.startsWith('Mac'))
    if (keys !== null) void choose(keys)
  }
  const shown = state.keys === '' ? 'No key' : keyNames(state.keys)
  return (
    <div className={styles.fact}>
      <span className={styles.label}>Log an event from any app</span>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the button within before that does */}
      <div className={styles.buttons} onKeyDownCapture={onKeyDown} onBlur={() => setListening(false)}>
        <Button onPress={() => setListening(true)} aria-label={`Hot key: ${shown}. Press to change`}>
          {isListening ? 'Press the keys…' : shown}
        </Button>
        {state.keys === '' ? null : (
          <Button variant="quiet" onPress={() => void choose('')}>
            None
          </Button>
        )}
      </div>
      <span role="status" className={styles.hint}>
        {state.keys !== '' && !state.isHeard
          ? 'The system or another app keeps these keys to itself. Choose others.'
          : 'Opens a one-line window over whatever you are looking at.'}
      </span>
    </div>
  )
}
