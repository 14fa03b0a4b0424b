import { describe, expect, it } from 'vitest'
import { createAppStore } from '../../../renderer/store/appStore.ts'
import type { IncidentId } from '../../../shared/ids.ts'
import type { Api } from '../../../shared/ipc.ts'
import type { Finding } from '../../../shared/mask/finding.ts'
import { at, declared, journal } from '../../helpers/build.ts'
import { memoryApi } from './memoryApi.ts'

const ONE = 'one' as IncidentId

const secret = (id: string, changes: Partial<Finding> = {}): Finding => ({
  id,
  class: 'token',
  value: id,
  replacement: `‹${id}›`,
  isKept: false,
  count: 1,
  places: [],
  forms: [],
  keys: [],
  also: [],
  ...changes,
})

async function storeWith(found: Finding[]) {
  const main = memoryApi({ one: journal(declared('Checkout fails')) }, found)
  const store = createAppStore(main.api, () => at('12:00'))
  await store.getState().openIncident(ONE)
  /** Lets a copy leave; answers what is asked. */
  const leaving = async (answer: 'mask' | 'asItIs' | 'cancel') => {
    const may = store.getState().mayLeave()
    await new Promise((done) => setTimeout(done))
    const asked = store.getState().leakQuestion?.secrets.map(({ id }) => id) ?? []
    store.getState().leakQuestion?.answer(answer)
    return { asked, may: await may }
  }
  return { store, leaving }
}

describe('cancelling an export', () => {
  it('stops the one under way, even while another incident is open', async () => {
    const main = memoryApi({ one: journal(declared('Checkout fails')), two: journal(declared('Search is slow')) })
    const cancelled: IncidentId[] = []
    let written: () => void = () => undefined
    const waiting = new Promise<void>((done) => {
      written = done
    })
    const api: Api = {
      ...main.api,
      exportDocument: async () => {
        await waiting
        return { ok: true, value: null }
      },
      cancelExport: (id) => {
        cancelled.push(id)
        return Promise.resolve(null)
      },
    }
    const store = createAppStore(api, () => at('12:00'))
    await store.getState().openIncident(ONE)
    const exported = store.getState().exportDocument(['md'])
    await expect.poll(() => store.getState().exporting).not.toBeNull()
    await store.getState().openIncident('two' as IncidentId)
    store.getState().cancelExport()
    written()
    await exported
    store.getState().cancelExport()
    expect(cancelled).toEqual([ONE])
  })
})

describe('[X8] whether a copy may leave', () => {
  it('asks about secrets once, and again when another is there', async () => {
    const found = [secret('a')]
    const { leaving } = await storeWith(found)
    expect(await leaving('asItIs')).toEqual({ asked: ['a'], may: true })
    expect(await leaving('cancel')).toEqual({ asked: [], may: true })
    found.push(secret('b'))
    expect(await leaving('asItIs')).toEqual({ asked: ['a', 'b'], may: true })
  })

  it('lets nothing leave when cancelled, and asks again', async () => {
    const { leaving, store } = await storeWith([secret('a')])
    expect(await leaving('cancel')).toEqual({ asked: ['a'], may: false })
    expect(store.getState().leakQuestion).toBeNull()
    expect((await leaving('cancel')).asked).toEqual(['a'])
  })

  it('masks what was asked about', async () => {
    const { leaving, store } = await storeWith([secret('a')])
    expect(await leaving('mask')).toEqual({ asked: ['a'], may: true })
    expect(store.getState().exportOptions.mask).toMatchObject({ secrets: true, people: false })
    expect((await leaving('cancel')).asked).toEqual([])
  })

  it('asks neither for names, nor for what was kept or marked by hand, nor where secrets are masked', async () => {
    const harmless = [secret('a', { class: 'person' }), secret('b', { isKept: true }), secret('c', { class: 'byHand' })]
    expect((await (await storeWith(harmless)).leaving('cancel')).asked).toEqual([])
    const { leaving, store } = await storeWith([secret('d')])
    store.getState().setExportOptions({ rendition: 'customer' })
    expect(await leaving('cancel')).toEqual({ asked: [], may: true })
  })
})
