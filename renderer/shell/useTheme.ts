import { useEffect } from 'react'
import { useApp } from '../store/useApp.ts'

const LIGHT = '(prefers-color-scheme: light)'

/** Puts the chosen theme, or the system's, on the page. */
export function useTheme(): void {
  const theme = useApp((app) => app.settings.theme)
  useEffect(() => {
    const system = window.matchMedia(LIGHT)
    const apply = () => {
      document.documentElement.dataset.theme = theme === 'system' ? (system.matches ? 'light' : 'dark') : theme
    }
    apply()
    system.addEventListener('change', apply)
    return () => system.removeEventListener('change', apply)
  }, [theme])
}
