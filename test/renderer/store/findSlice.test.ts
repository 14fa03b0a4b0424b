import { describe, expect, it } from 'vitest'
import { createAppStore } from '../../../renderer/store/appStore.ts'
import type { IncidentId } from '../../../shared/ids.ts'
import { NO_FILTER } from '../../../shared/incident/find/filter.ts'
import { at, declared, detection, eventId, journal, note } from '../../helpers/build.ts'
import { memoryApi } from './memoryApi.ts'

const incidentId = (name: string): IncidentId => name as IncidentId

async function openStore() {
  const main = memoryApi({
    one: journal(declared(), detection('10:00', 'Disk full'), note('10:05', 'Lunch'), note('10:10', 'Disk grown')),
    two: journal(declared()),
  })
  const store = createAppStore(main.api, () => at('12:00'))
  await store.getState().openIncident(incidentId('one'))
  return store
}

describe('a search', () => {
  it('selects one hit after another, and is remembered', async () => {
    const store = await openStore()
    const { openFind, setSearch, goToHit } = store.getState()
    openFind()
    setSearch('disk')
    expect(goToHit(1)).toBe(true)
    expect(store.getState().selection).toBe(eventId('Disk full'))
    goToHit(1)
    expect(store.getState().selection).toBe(eventId('Disk grown'))
    goToHit(1)
    expect(store.getState().selection).toBe(eventId('Disk full'))
    await expect.poll(() => store.getState().settings.recentSearches).toEqual(['disk'])
  })

  it('selects nothing when nothing is found', async () => {
    const store = await openStore()
    store.getState().setSearch('nowhere')
    expect(store.getState().goToHit(1)).toBe(false)
    expect(store.getState().selection).toBeNull()
  })

  it('can become a filter', async () => {
    const store = await openStore()
    store.getState().openFind()
    store.getState().setSearch('disk ')
    store.getState().filterBySearch()
    expect(store.getState()).toMatchObject({ finding: false, search: '', filter: { ...NO_FILTER, words: 'disk' } })
  })
})

describe('a filter', () => {
  it('is gone when another incident is opened', async () => {
    const store = await openStore()
    store.getState().setFilter({ starred: true })
    await store.getState().openIncident(incidentId('two'))
    expect(store.getState().filter).toBe(NO_FILTER)
  })

  it('is kept by name, renamed over another, and deleted', async () => {
    const store = await openStore()
    const names = () => store.getState().settings.savedFilters.map(({ name }) => name)
    store.getState().setFilter({ starred: true })
    store.getState().saveFilter(' Stars ')
    await expect.poll(names).toEqual(['Stars'])
    store.getState().setFilter({ tags: ['dns'] })
    store.getState().saveFilter('DNS')
    await expect.poll(names).toEqual(['Stars', 'DNS'])
    store.getState().renameFilter('DNS', 'Stars')
    await expect.poll(names).toEqual(['Stars'])
    expect(store.getState().settings.savedFilters[0]?.filter.tags).toEqual(['dns'])
    store.getState().deleteFilter('Stars')
    await expect.poll(names).toEqual([])
  })
})
