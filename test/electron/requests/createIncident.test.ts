import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createIncident } from '../../../electron/requests/createIncident.ts'
import type { NewIncident } from '../../../shared/newIncident.ts'
import { instant } from '../../../shared/time/instant.ts'
import { testDesk } from '../../helpers/desk.ts'
import { must } from '../../helpers/sessions.ts'
import { tempFolders } from '../../helpers/tempFolder.ts'

const newFolder = tempFolders()

const wanted = (changes: Partial<NewIncident>): NewIncident => ({
  title: '',
  severity: null,
  zone: 'UTC',
  firstLine: null,
  startedAt: instant(Date.now()),
  ...changes,
})

describe('createIncident', () => {
  it('declares an incident from one line: its text is the title, and its first event', async () => {
    const desk = testDesk(newFolder())
    const startedAt = instant(Date.now() - 5_000)
    const firstLine = 'd p99 above 4 s on checkout @lee !sev2'
    const id = must(await createIncident(desk, wanted({ firstLine, startedAt })))
    const incident = must(await desk.sessions.open(id)).incident()
    expect(incident).toMatchObject({ title: 'p99 above 4 s on checkout', severity: 'SEV2', declaredBy: 'sam' })
    expect(incident.timeline).toHaveLength(1)
    expect(incident.timeline[0]).toMatchObject({
      kind: 'detection',
      text: 'p99 above 4 s on checkout',
      people: ['lee'],
      occurredAt: startedAt,
    })
    await desk.library.close()
  })

  it('keeps as text what the user did not mean as a tag', async () => {
    const desk = testDesk(newFolder())
    const firstLine = 'd errors in #checkout'
    const id = must(await createIncident(desk, wanted({ firstLine, plain: [{ from: 12, to: 21 }] })))
    const incident = must(await desk.sessions.open(id)).incident()
    expect(incident.timeline[0]).toMatchObject({ text: 'errors in #checkout', tags: [] })
    await desk.library.close()
  })

  it('keeps a title that was given, and the severity chosen beside it', async () => {
    const desk = testDesk(newFolder())
    const asked = wanted({ title: ' Checkout is down ', severity: 'SEV1', firstLine: 'a looking into it !sev3' })
    const id = must(await createIncident(desk, asked))
    const incident = must(await desk.sessions.open(id)).incident()
    expect(incident).toMatchObject({ title: 'Checkout is down', severity: 'SEV1' })
    await desk.library.close()
  })

  it('takes a status that the first event sets anyway', async () => {
    const desk = testDesk(newFolder())
    const id = must(await createIncident(desk, wanted({ firstLine: 'r errors are gone =resolved' })))
    const incident = must(await desk.sessions.open(id)).incident()
    expect([incident.status, incident.title, incident.timeline.length]).toEqual(['resolved', 'errors are gone', 1])
    await desk.library.close()
  })

  it('tells the windows what reached the disk, and that the library has changed', async () => {
    const desk = testDesk(newFolder())
    must(await createIncident(desk, wanted({ firstLine: 'd errors' })))
    expect(desk.told.entries.map(({ op }) => op.op)).toContain('event.add')
    expect(desk.told.library).toBe(1)
    await desk.library.close()
  })

  it.each([
    ['a line that cannot be read', { firstLine: 'd errors 25:99' }, /25:99/],
    ['a time that is still to come', { firstLine: 'd errors in 2099-01-01 10:00' }, /future|ahead|yet/i],
    ['a line without text', { firstLine: '!sev1' }, /say what/i],
    ['nothing at all', {}, /title/],
    ['a zone that does not exist', { title: 'x', zone: 'Europe/Atlantis' }, /Europe\/Atlantis/],
  ])('refuses %s, and leaves no trace', async (_what, changes, message) => {
    const desk = testDesk(newFolder())
    const answer = await createIncident(desk, wanted(changes))
    expect(answer).toMatchObject({ ok: false, error: { kind: 'refused' } })
    expect(JSON.stringify(answer)).toMatch(message)
    expect(await desk.library.list()).toEqual({ ok: true, value: [] })
  })

  it('says so when the library cannot be written, and names the place', async () => {
    const folder = newFolder()
    writeFileSync(path.join(folder, 'library'), 'a file in the way')
    const answer = await createIncident(testDesk(folder), wanted({ title: 'x' }))
    expect(answer.ok).toBe(false)
    expect(JSON.stringify(answer)).toContain(path.join(folder, 'library'))
  })
})
