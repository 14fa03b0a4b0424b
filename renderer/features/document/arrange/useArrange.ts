import { keysOf, partOrder, type Step, sectionOrderIn } from '../../../../shared/document/arrange/moves.ts'
import type { DocumentPart } from '../../../../shared/document/parts.ts'
import { WHOLE_DOCUMENT } from '../../../../shared/incident/records/sectionOrder.ts'
import { usePut } from '../../../store/usePut.ts'
import { partTitle } from '../partTitle.ts'

/** What can be done to the place of a part, or of a section in it. Null where it cannot be done. */
export interface Arrange {
  readonly movePart: (part: DocumentPart, by: Step) => (() => void) | null
  readonly moveSection: (part: DocumentPart, key: string, title: string, by: Step) => (() => void) | null
  /** Leaves out what has these keys, or brings it back, in one gesture. */
  readonly leaveOut: (keys: readonly string[], title: string, leftOut: boolean) => void
}

/** Arranges the document of the open incident; its parts are given as they stand. */
export function useArrange(parts: readonly DocumentPart[]): Arrange {
  const put = usePut()
  const order = (id: string, names: readonly string[] | null, title: string) =>
    names === null
      ? null
      : () => void put({ collection: 'sectionOrder', id, changes: { order: [...names], moved: title.slice(0, 300) } })
  return {
    movePart: (part, by) => order(WHOLE_DOCUMENT, partOrder(parts, part.id, by), partTitle(part)),
    moveSection: (part, key, title, by) => order(part.id, sectionOrderIn(part, key, by), title),
    leaveOut: (keys, title, leftOut) =>
      void put(
        ...keys.map((id) => ({
          collection: 'sectionOmission' as const,
          id,
          changes: { leftOut, title: title.slice(0, 300) },
        })),
      ),
  }
}

/** Whether all of a part that can be left out is. */
export function isPartLeftOut(part: DocumentPart): boolean {
  return keysOf(part).length > 0 && part.pieces.every((piece) => piece.isLeftOut === true || piece.kind === 'text')
}
