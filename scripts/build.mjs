import { buildNow } from './bundle.mjs'
import { exitWith } from './run.mjs'

await exitWith(async () => {
  await buildNow()
  return 0
})
