import { err, ok } from '../../shared/result.ts'
import { nodeFiles } from '../incidents/nodeFiles.ts'
import { verifyFolder } from '../incidents/verifyFolder.ts'
import type { Answers } from '../ipc.ts'
import { verifyDocument } from '../verifyDocument.ts'
import type { Desk } from './desk.ts'

/** Looking at a log and at what was made from it. Changes nothing. */
export function verifyAnswers(desk: Desk): Pick<Answers, 'verifyLog' | 'verifyDocument' | 'readDamage'> {
  return {
    verifyLog: async (id) => {
      const opened = await desk.sessions.open(id)
      if (!opened.ok) return opened
      const verified = await verifyFolder(opened.value.folder, nodeFiles, desk.library.toolsFor(opened.value.folder))
      return verified.ok ? ok(verified.value.report) : verified
    },
    verifyDocument: async (id) => {
      const opened = await desk.sessions.open(id)
      if (!opened.ok) return opened
      const file = await desk.choose.file({
        title: 'Compare a document with the log',
        button: 'Compare',
        documents: true,
      })
      if (file === null) return ok(null)
      const verified = await verifyFolder(opened.value.folder, nodeFiles, desk.library.toolsFor(opened.value.folder))
      if (!verified.ok) return verified
      const check = await verifyDocument(file, verified.value)
      return check.ok ? ok({ file, check: check.value }) : err({ kind: 'unreadable', file, reason: check.error })
    },
    readDamage: async (id, place) => {
      const opened = await desk.sessions.open(id)
      return opened.ok ? await opened.value.readDamage(place) : opened
    },
  }
}
