import { type DragEvent, useState } from 'react'

const holdsFiles = (drag: DragEvent): boolean => drag.dataTransfer.types.includes('Files')

const rowAt = (target: EventTarget): number | null => {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset.row : undefined
  return row === undefined ? null : Number(row)
}

/** Takes files that are dragged onto rows; `over` is the row that would get them. */
export function useFileDrop(onDrop: (row: number, files: readonly File[]) => void) {
  const [over, setOver] = useState<number | null>(null)
  const onDragOver = (drag: DragEvent) => {
    if (!holdsFiles(drag)) return
    const row = rowAt(drag.target)
    drag.preventDefault()
    drag.dataTransfer.dropEffect = row === null ? 'none' : 'copy'
    setOver(row)
  }
  return {
    over,
    handlers: {
      onDragEnter: onDragOver,
      onDragOver,
      onDragLeave: (drag: DragEvent) => {
        if (!(drag.relatedTarget instanceof Node && drag.currentTarget.contains(drag.relatedTarget))) setOver(null)
      },
      onDrop: (drag: DragEvent) => {
        if (!holdsFiles(drag)) return
        drag.preventDefault()
        setOver(null)
        const row = rowAt(drag.target)
        if (row !== null) onDrop(row, [...drag.dataTransfer.files])
      },
    },
  }
}
