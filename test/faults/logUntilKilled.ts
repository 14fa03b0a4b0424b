import { writeSync } from 'node:fs'
import { nodeHost } from '../../electron/host.ts'
import { openLibrary } from '../../electron/library.ts'

// A program to be killed: logs as fast as the disk takes it, and prints each id only once it is acknowledged.
const [library = '', incident = '', user = ''] = process.argv.slice(2)

const host = nodeHost(user)
const opened = await openLibrary(library, host).open(incident)
if (!opened.ok) throw new Error(opened.error.message)
const session = opened.value

const logOne = async (text: string): Promise<void> => {
  const event = { kind: 'note', text, occurredAt: host.now() }
  const answer = await session.dispatch({ kind: 'addEvent', event }, 'Sam')
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  // Past every buffer of ours: what the parent has read was acknowledged.
  for (const { id } of answer.value) writeSync(1, `${id}\n`)
}

for (let round = 0; ; round++) {
  const burst = round % 3 === 0 ? 20 : 1
  await Promise.all(Array.from({ length: burst }, (_, at) => logOne(`round ${round} note ${at}`)))
}
