import type { Locator } from 'playwright-core'

/** What is written in the editor of a long text, without its placeholder and its cards. */
export const proseOf = (field: Locator): Promise<string> =>
  field.evaluate((editor) =>
    [...editor.querySelectorAll('.cm-line')]
      .map((line) => (line.querySelector('.cm-placeholder') === null ? (line.textContent ?? '') : ''))
      .join('\n'),
  )
