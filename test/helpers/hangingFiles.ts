import type { FilePort, OpenFile } from '../../electron/incidents/filePort.ts'

/** A disk that can stop answering: calls wait, and are done once it answers again. */
export interface HangingFiles extends FilePort {
  readonly hang: () => void
  readonly answer: () => void
}

export function hangingFiles(below: FilePort): HangingFiles {
  let answers: Promise<void> = Promise.resolve()
  let release: () => void = () => undefined
  const held = (file: OpenFile): OpenFile => ({
    write: async (bytes) => {
      await answers
      return await file.write(bytes)
    },
    datasync: async () => {
      await answers
      await file.datasync()
    },
    close: file.close,
  })
  return {
    ...below,
    create: async (path) => {
      await answers
      return held(await below.create(path))
    },
    hang: () => {
      answers = new Promise((resolve) => {
        release = resolve
      })
    },
    answer: () => release(),
  }
}
