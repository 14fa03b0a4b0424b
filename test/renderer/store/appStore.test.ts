import { describe, expect, it, vi } from 'vitest'
import { createAppStore, listenToMain } from '../../../renderer/store/appStore.ts'
import type { IncidentId } from '../../../shared/ids.ts'
import type { Command } from '../../../shared/incident/commands.ts'
import { err, ok } from '../../../shared/result.ts'
import { UTC, zone } from '../../../shared/time/instant.ts'
import { at, declared, detection, eventId, hypothesis, journal, newEvent } from '../../helpers/build.ts'
import { DISK_FULL, memoryApi } from './memoryApi.ts'

const ONE = 'one' as IncidentId
const JOURNAL = journal(declared('Checkout fails'), detection('10:00', 'Alert'), hypothesis('10:05', 'Cache'))

const add = (text: string): Command => ({ kind: 'addEvent', event: newEvent('action', '11:00', text) })

async function openedStore() {
  const main = memoryApi({ one: JOURNAL })
  const store = createAppStore(main.api, () => at('12:00'))
  await store.getState().openIncident(ONE)
  const texts = () => {
    const { session } = store.getState()
    return session.status === 'open' ? session.incident.timeline.map(({ text }) => text) : []
  }
  return { main, store, texts }
}

describe('opening', () => {
  it('shows the incident that its entries add up to, with the kept draft', async () => {
    const { store, texts } = await openedStore()
    expect(store.getState().session).toMatchObject({
      status: 'open',
      id: ONE,
      drafts: { entryLine: { text: 'h half a' } },
    })
    expect(texts()).toEqual(['Alert', 'Cache'])
  })

  it('says why an incident cannot be opened', async () => {
    const store = createAppStore(memoryApi({}).api, () => at('12:00'))
    await store.getState().openIncident(ONE)
    expect(store.getState().session).toMatchObject({ status: 'failed', error: { kind: 'notFound' } })
  })

  it('drops the answer for an incident that was left meanwhile', async () => {
    const main = memoryApi({ one: JOURNAL })
    const store = createAppStore(main.api, () => at('12:00'))
    const opening = store.getState().openIncident(ONE)
    store.getState().closeIncident()
    await opening
    expect(store.getState().session).toEqual({ status: 'none' })
  })
})

describe('what is made before it is opened', () => {
  const storeThatMakes = (meanwhile: () => void) => {
    const { api } = memoryApi({ one: JOURNAL })
    const openSample = () => {
      meanwhile()
      return Promise.resolve(ok(ONE))
    }
    return createAppStore({ ...api, openSample }, () => at('12:00'))
  }

  it('is shown live', async () => {
    const store = storeThatMakes(() => undefined)
    await store.getState().openSample()
    expect(store.getState()).toMatchObject({ view: 'live', session: { status: 'open', id: ONE } })
  })

  it('is made once, however often it is asked for meanwhile', async () => {
    let made = 0
    const store = storeThatMakes(() => {
      made++
    })
    await Promise.all([store.getState().openSample(), store.getState().openSample()])
    await store.getState().openSample()
    expect(made).toBe(2)
  })

  it('takes nobody out of the view they chose meanwhile', async () => {
    const store = storeThatMakes(() => store.getState().show('document'))
    await store.getState().openSample()
    expect(store.getState()).toMatchObject({ view: 'document', session: { status: 'open', id: ONE } })
  })
})

describe('dispatch', () => {
  it('shows what was asked as saving, and as saved only when the disk has it', async () => {
    const { main, store, texts } = await openedStore()
    const release = main.holdBack()
    const saving = store.getState().dispatch(add('Restart'))
    expect(store.getState().pending).toMatchObject([{ label: 'Restart', kind: 'action', state: 'saving' }])
    expect(texts()).toEqual(['Alert', 'Cache'])
    expect(store.getState().lastSaved).toBeNull()
    release()
    expect((await saving).ok).toBe(true)
    expect(texts()).toEqual(['Alert', 'Cache', 'Restart'])
    expect(store.getState().pending).toEqual([])
    expect(store.getState().lastSaved?.at).toBe(at('12:00'))
  })

  it('keeps what the disk refused, and saves it when asked again', async () => {
    const { main, store, texts } = await openedStore()
    main.setDisk('full')
    await store.getState().dispatch(add('Restart'))
    expect(store.getState().pending).toMatchObject([{ label: 'Restart', state: 'failed', error: DISK_FULL }])
    main.setDisk('works')
    await store.getState().retryPending(store.getState().pending[0]?.key ?? -1)
    expect(store.getState().pending).toEqual([])
    expect(texts()).toContain('Restart')
  })

  it('asks only for another try at what main keeps, and shows it once it is saved', async () => {
    const { main, store, texts } = await openedStore()
    const stop = listenToMain(store, main.api)
    main.setDisk('slowToHeal')
    await store.getState().dispatch(add('Restart'))
    await store.getState().retryPending(store.getState().pending[0]?.key ?? -1)
    expect(main.late).toHaveLength(1)
    expect(main.asked.retries).toBe(1)
    expect(store.getState().pending).toMatchObject([{ state: 'failed' }])
    main.tellEntries('one', main.late)
    expect(store.getState().pending).toEqual([])
    expect(texts()).toEqual(['Alert', 'Cache', 'Restart'])
    stop()
  })

  it('shows what main says of a disk that refuses, until it is over', async () => {
    const { main, store } = await openedStore()
    const stop = listenToMain(store, main.api)
    const trouble = { error: DISK_FULL, waiting: 2, keptIn: '/home/sam/spill' }
    main.tellTrouble('two', trouble)
    expect(store.getState().trouble).toBeNull()
    main.tellTrouble('one', trouble)
    expect(store.getState().trouble).toEqual(trouble)
    await store.getState().moveIncident()
    expect(store.getState().session).toMatchObject({ folder: '/usb/one' })
    main.tellTrouble('one', null)
    expect(store.getState().trouble).toBeNull()
    stop()
  })

  it('drops what the disk refused when told to', async () => {
    const { main, store } = await openedStore()
    main.setDisk('full')
    await store.getState().dispatch(add('Restart'))
    store.getState().discardPending(store.getState().pending[0]?.key ?? -1)
    expect(store.getState().pending).toEqual([])
  })

  it('hands a refusal back and keeps nothing pending', async () => {
    const { store } = await openedStore()
    const answer = await store.getState().dispatch(add('  '))
    expect(answer).toMatchObject({ ok: false, error: { kind: 'rejected', rejection: { kind: 'emptyText' } } })
    expect(store.getState().pending).toEqual([])
  })

  it('is refused while no incident is open', async () => {
    const store = createAppStore(memoryApi({}).api, () => at('12:00'))
    expect(await store.getState().dispatch(add('Restart'))).toEqual(err({ kind: 'notOpen' }))
  })
})

describe('what main tells', () => {
  it('is taken in once, however often it is told', async () => {
    const { main, store, texts } = await openedStore()
    const stop = listenToMain(store, main.api)
    const more = journal(
      declared(),
      detection('10:00', 'Alert'),
      hypothesis('10:05', 'Cache'),
      detection('10:09', 'Second'),
    )
    main.tellEntries('one', more)
    main.tellEntries('one', more.slice(-1))
    expect(texts()).toEqual(['Alert', 'Cache', 'Second'])
    stop()
  })

  it('about another incident changes nothing', async () => {
    const { main, store, texts } = await openedStore()
    listenToMain(store, main.api)
    main.tellEntries('two', journal(declared('Other'), detection('10:09', 'Other')))
    expect(texts()).toEqual(['Alert', 'Cache'])
  })

  it('runs the command of the menu with whoever registered last', async () => {
    const { main, store } = await openedStore()
    listenToMain(store, main.api)
    const shell = vi.fn()
    const view = vi.fn()
    store.getState().registerCommand('exportDocument', shell)
    const leave = store.getState().registerCommand('exportDocument', view)
    main.tellMenu('exportDocument')
    leave()
    main.tellMenu('exportDocument')
    expect([view.mock.calls.length, shell.mock.calls.length]).toEqual([1, 1])
    expect(store.getState().runCommand('zoomIn')).toBe(false)
  })
})

describe('a draft', () => {
  it('is not offered again once it was taken up', async () => {
    const { store } = await openedStore()
    store.getState().dropDraft('entryLine')
    expect(store.getState().session).toMatchObject({ drafts: {} })
  })
})

describe('what is on screen', () => {
  it('starts with the saved settings and derives the zone shown', async () => {
    const { store } = await openedStore()
    await store.getState().start()
    expect(store.getState()).toMatchObject({ zone: 'utc', displayZone: UTC })
    store.getState().setZone('local')
    expect(store.getState().displayZone).toBe(zone('Europe/Berlin'))
    await expect.poll(() => store.getState().settings.zone).toBe('local')
  })

  it('shows a second zone only where it differs from the first', async () => {
    const { store } = await openedStore()
    await store.getState().start()
    expect(store.getState().secondZone).toBeNull()
    await store.getState().saveSettings({ secondZone: 'local' })
    expect(store.getState().secondZone).toBe(zone('Europe/Berlin'))
    store.getState().setZone('local')
    expect(store.getState().secondZone).toBeNull()
  })

  it('keeps the selection when the view changes', async () => {
    const { store } = await openedStore()
    store.getState().select(eventId('Alert'))
    store.getState().show('review')
    expect(store.getState()).toMatchObject({ view: 'review', selection: 'Alert' })
  })

  it('keeps the list it had when the library cannot be read, and says why', async () => {
    const { main, store } = await openedStore()
    await store.getState().refreshLibrary()
    main.setDisk('full')
    await store.getState().refreshLibrary()
    expect(store.getState().library).toEqual({ status: 'failed', error: DISK_FULL, incidents: [] })
  })
})
