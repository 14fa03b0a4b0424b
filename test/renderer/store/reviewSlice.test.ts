import { describe, expect, it } from 'vitest'
import { createAppStore } from '../../../renderer/store/appStore.ts'
import type { ActionItemId, IncidentId } from '../../../shared/ids.ts'
import { actionItem, at, declared, detection, eventId, journal, note } from '../../helpers/build.ts'
import { memoryApi } from './memoryApi.ts'

const ONE = 'one' as IncidentId

const storeOf = () =>
  createAppStore(
    memoryApi({
      one: journal(
        declared('Checkout fails'),
        detection('10:00', 'Alert', { starred: true }),
        note('10:05', 'Coffee'),
        actionItem('Add an alert', {}, 'a'),
      ),
    }).api,
    () => at('12:00'),
  )

describe('the review', () => {
  it('goes to an event from wherever one is, and walks all of them where it was left out', async () => {
    const store = storeOf()
    await store.getState().openIncident(ONE)
    store.getState().showStage('boards')
    store.getState().walkTo(eventId('Alert'))
    expect(store.getState()).toMatchObject({ reviewStage: 'walk', step: 'Alert', selection: 'Alert', stepFilter: null })
    store.getState().walkTo(eventId('Coffee'))
    expect(store.getState()).toMatchObject({ step: 'Coffee', stepFilter: 'all' })
  })

  it('shows an action of an incident that is not open yet', async () => {
    const store = storeOf()
    await store.getState().enterAction(ONE, 'a' as ActionItemId)
    expect(store.getState()).toMatchObject({ view: 'review', reviewStage: 'actions', actionToShow: 'a' })
    expect(store.getState().session).toMatchObject({ status: 'open', id: ONE })
  })

  it('begins a drill on an incident of the library, and says where there is nothing to play', async () => {
    const store = storeOf()
    expect(await store.getState().enterDrillOn(ONE)).toBe(true)
    expect(store.getState().drill?.of).toBe(ONE)
    store.getState().leaveDrill()
    const empty = createAppStore(memoryApi({ one: journal(declared('Nothing yet')) }).api, () => at('12:00'))
    expect(await empty.getState().enterDrillOn(ONE)).toBe(false)
  })
})
