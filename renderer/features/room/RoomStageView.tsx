import { assertNever } from '../../../shared/result.ts'
import type { RoomStage } from '../../../shared/review/room.ts'
import { RoomPages } from './RoomPages.tsx'
import { RoomWalk } from './RoomWalk.tsx'

/** What the meeting is at. */
export function RoomStageView({ stage }: { readonly stage: RoomStage }) {
  switch (stage.kind) {
    case 'walk':
      return <RoomWalk stage={stage} />
    case 'opening':
    case 'summary':
    case 'check':
    case 'learning':
    case 'paths':
    case 'factors':
    case 'questions':
    case 'next':
    case 'break':
      return <RoomPages stage={stage} />
    default:
      return assertNever(stage)
  }
}
