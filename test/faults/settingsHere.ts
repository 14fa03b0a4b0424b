// Outside Electron its package only answers where the binary lies, and would download it to know; it is not needed here.
const chosen = process.env.ELECTRON_OVERRIDE_DIST_PATH
process.env.ELECTRON_OVERRIDE_DIST_PATH ??= '/nowhere'

/** The app's settings, outside the app. */
export const { openSettings } = await import('../../electron/settings.ts')

if (chosen === undefined) delete process.env.ELECTRON_OVERRIDE_DIST_PATH
