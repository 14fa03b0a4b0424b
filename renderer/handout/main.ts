import { HANDOUT_DATA, type HandoutData } from '../../shared/document/handout/handout.ts'
import { explore } from './explore.ts'

// Runs in whichever browser opens a handout. Without it the page is the document as it is printed.
const held = document.getElementById(HANDOUT_DATA)?.textContent
const [figure, ...parts] = document.querySelectorAll('figure')
if (held !== undefined && held !== null && figure !== undefined) {
  const data: HandoutData = JSON.parse(held)
  // Before a table of thousands, not behind it.
  const heading = figure.closest('section')?.querySelector(':scope > h2')
  if (heading === null || heading === undefined) figure.before(explore(data))
  else heading.after(explore(data))
  for (const one of [figure, ...parts]) one.classList.add('explored')
}
