import { bundle } from './bundle.mjs'
import { exitWith } from './run.mjs'

await exitWith(async () => {
  await bundle()
  return 0
})
