import { expect, it } from 'vitest'
import { at, event, incidentOf } from './incidents.ts'
import { htmlOf } from './written.ts'

it('keeps the number of an item whose words run from right to left on the page', () => {
  const html = htmlOf(incidentOf([event({ kind: 'resolution', occurredAt: at('10:00'), text: 'تم الحل' })]))
  expect(html).toContain('<ol><li><span dir="rtl">تم الحل</span></li></ol>')
  expect(html).not.toContain('<li dir')
})
