import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { knownAt } from '../../../shared/known/knownAt.ts'
import { maskIncident } from '../../../shared/mask/maskIncident.ts'
import { maskPlan } from '../../../shared/mask/maskPlan.ts'
import { EMPTY_KEY } from '../../../shared/mask/people/peopleKey.ts'
import type { BoardName, ReviewStage } from '../../../shared/review/keptPlace.ts'
import { currentBlock } from '../../../shared/review/meetingClock.ts'
import { meetingNumber, meetingsIn } from '../../../shared/review/meetings.ts'
import type { RoomView } from '../../../shared/review/room.ts'
import { roomView } from '../../../shared/review/roomView.ts'
import type { Settings } from '../../../shared/settings.ts'
import { api } from '../../api.ts'
import { now, useNow } from '../../clock.ts'
import { appStore, useApp, useIncident } from '../../store/useApp.ts'
import { useWalk } from '../../store/useWalk.ts'

/** Keeps the room's screen in step with the facilitator, whatever view they are in. */
export function RoomProjector() {
  const incident = useIncident()
  const isOpen = useApp((app) => app.isRoomOpen)
  const takeRoom = useApp((app) => app.takeRoom)
  // The window may have been reloaded while the room was open.
  useEffect(() => void api.isRoomOpen().then(takeRoom), [takeRoom])
  const hasNothing = incident === null
  useEffect(() => {
    if (isOpen && hasNothing) void api.showInRoom(null)
  }, [isOpen, hasNothing])
  return isOpen && incident !== null ? <Projection incident={incident} /> : null
}

/** The system's own, unless one was chosen. */
const shownTheme = (theme: Settings['theme']): RoomView['theme'] => {
  if (theme !== 'system') return theme
  return window.matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark'
}

const NAMELESS = { people: true, secrets: false, names: 'roles', key: EMPTY_KEY } as const

function Projection({ incident }: { readonly incident: Incident }) {
  const { filter, steps, place, knownUntil } = useWalk(incident)
  const shows = useApp((app) => app.roomShows)
  const asks = useApp((app) => app.asksRoom)
  const names = useApp((app) => app.settings.roomNames)
  const isZoomed = useApp((app) => app.isZoomed)
  const zone = useApp((app) => app.displayZone)
  const secondZone = useApp((app) => app.secondZone)
  const theme = useApp((app) => app.settings.theme)
  const minute = useNow(60_000)
  // One plan for both, so that a person is called the same in each.
  const plan = useMemo(() => (names ? null : maskPlan(incident, NAMELESS)), [incident, names])
  const shown = useMemo(() => (plan === null ? incident : maskIncident(incident, plan)), [incident, plan])
  const seen = useMemo(() => {
    const known = knownUntil === null ? incident : knownAt(incident, knownUntil)
    return plan === null ? known : maskIncident(known, plan)
  }, [incident, plan, knownUntil])
  const sent = useRef('')
  useFollowing(incident)

  useEffect(() => {
    // The agenda has just put up another page, and the room shall not see this one for a moment.
    if (appStore.getState().roomShows !== shows) return
    const meetings = meetingsIn(incident, now())
    // As it stood at its last fact: the room's own clock goes on from there.
    const last = meetings.at(-1)
    const meeting = last === undefined ? null : (meetingsIn(incident, last.lastAt).at(-1) ?? null)
    const view = roomView({
      incident: shown,
      walk: { filter, steps, place, knownUntil, seen, isZoomed },
      shows,
      meeting,
      number: meetingNumber(meetings),
      asks,
      names,
      theme: shownTheme(theme),
      zone,
      secondZone,
      now: minute,
    })
    const text = JSON.stringify(view)
    if (text === sent.current) return
    sent.current = text
    void api.showInRoom(view)
  }, [
    incident,
    shown,
    filter,
    steps,
    place,
    knownUntil,
    seen,
    isZoomed,
    shows,
    asks,
    names,
    zone,
    secondZone,
    minute,
    theme,
  ])
  return null
}

/** The room goes along when a block begins, when the facilitator steps, and when another stage is put up. */
function useFollowing(incident: Incident): void {
  const show = useApp((app) => app.showInRoom)
  const stage = useApp((app) => app.reviewStage)
  const board = useApp((app) => app.board)
  const step = useApp((app) => app.step)
  const meeting = meetingsIn(incident, now()).at(-1) ?? null
  const block = meeting === null || meeting.state === 'ended' ? null : currentBlock(meeting)
  const blockId = block?.block.id ?? null
  const blockShows = block?.block.shows ?? null
  const isFirst = useRef(true)
  const follow = useEffectEvent((to: ReviewStage, collected: BoardName) => {
    if (isFirst.current) return
    if (to === 'walk') return show('walk')
    // The boards and the facts tell how it ended: not while the room is on its way there.
    if (appStore.getState().fog && blockShows === 'walk') return
    if (to === 'boards') show(collected)
    // Who turns the pages to the end of the review passes the facts.
    if (to === 'facts' && (blockShows === null || blockShows === 'summary')) show('summary')
  })
  useEffect(() => follow(stage, board), [stage, board])
  useEffect(() => {
    if (!isFirst.current && step !== null) show('walk')
  }, [step, show])
  useEffect(() => {
    isFirst.current = false
    if (blockId !== null && blockShows !== null) show(blockShows)
  }, [blockId, blockShows, show])
}
