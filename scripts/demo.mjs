import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBuilt } from './bundle.mjs'
import { faultsIn } from './demo/checks.mjs'
import { gitlab } from './demo/gitlab.mjs'
import { photograph } from './demo/hands.mjs'
import { liveNow } from './demo/liveNow.mjs'
import { liveStates } from './demo/liveStates.mjs'
import { quantumLeap } from './demo/quantumLeap.mjs'
import { writeReadme } from './demo/readme.mjs'
import { reviewMeeting } from './demo/reviewMeeting.mjs'
import { launchApp } from './launchApp.mjs'
import { OUT, say } from './paths.mjs'
import { exitWith } from './run.mjs'

await exitWith(async () => {
  await ensureBuilt()
  const started = Date.now()
  const out = path.join(OUT, 'demo')
  rmSync(out, { recursive: true, force: true })
  // A folder whose name is fit to be seen in a picture.
  const home = mkdtempSync(path.join(tmpdir(), 'demo-'))
  const faultline = await launchApp({ libraryDir: path.join(home, 'Faultline') })
  try {
    say('QuantumLeap…')
    await quantumLeap(faultline, out)
    say('GitLab…')
    await gitlab(faultline, out)
    say('Its review…')
    await reviewMeeting(faultline, path.join(out, 'screenshots'))
    say('An incident of this hour…')
    await liveNow(faultline, path.join(out, 'screenshots'))
    say('Updates overdue, a disk that fails, a long night…')
    await liveStates(faultline, path.join(out, 'screenshots'))
    await photograph(faultline, path.join(out, 'screenshots'), { library: 'Library' })
  } catch (error) {
    mkdirSync(out, { recursive: true })
    await faultline.window.screenshot({ path: path.join(out, 'failed.png') })
    throw error
  } finally {
    await faultline.close()
    rmSync(home, { recursive: true, force: true })
  }
  writeReadme(out)
  const faults = await faultsIn(out)
  for (const fault of faults) say(`  ${fault}`)
  if (faults.length > 0) throw new Error(`The demo's documents are not what they should be: ${faults.length} faults.`)
  say(`The demo took ${Math.round((Date.now() - started) / 1000)} s and is in ${path.relative(process.cwd(), out)}.`)
  return 0
})
