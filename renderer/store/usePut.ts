import { useCallback } from 'react'
import type { RecordWish } from '../../shared/incident/records/collections.ts'
import { useAsk } from './useAsk.ts'

/** Writes records in one gesture, and shows a message when it was refused. Answers whether it was done. */
export function usePut(): (...records: readonly RecordWish[]) => Promise<boolean> {
  const ask = useAsk()
  return useCallback((...records) => ask({ kind: 'putRecords', records }), [ask])
}
