import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { writeDueCalendar } from '../../../core/documents/dueCalendar.ts'
import { sampleDueCalendar } from './trackerSample.ts'

function eventsOf(text: string): ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
}

it('a calendar reads a whole day for each agreement, with who answers, its body and a reminder a week before', () => {
  const calendar = sampleDueCalendar('es')
  const entries = eventsOf(writeDueCalendar(calendar))
  expect(entries.map(entry => entry.getFirstPropertyValue('uid'))).toEqual(
    calendar.entries.map(({ id }) => `${id}@acuerdos`),
  )
  const [first] = entries
  if (!first) throw new Error('no entry')
  const event = new ICAL.Event(first)
  expect([event.startDate.toString(), event.endDate.toString(), event.startDate.isDate]).toEqual([
    '2026-08-31',
    '2026-09-01',
    true,
  ])
  expect(event.summary).toMatch(/^GCN-2026-01\/1 · Secretaría de Desarrollo Social; Instituto de Estadística · Elabo/)
  expect(Array.from(event.summary).length).toBeLessThanOrEqual(120)
  expect(event.description).toContain('antes de la siguiente reunión ordinaria.\n\nGrupo de Coordinación, nacional')
  expect(event.description).toContain('Apoyo: Agencia de cooperación; Red de municipios')
  expect(event.description).toContain('Último seguimiento: 12 oct 2026 · Secretaría de Desarrollo Social · Seis')
  // The comma belongs to the name: one category.
  expect(first.getFirstProperty('categories')?.getValues()).toEqual(['Grupo de Coordinación, nacional'])
  expect(first.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
  const alarm = first.getFirstSubcomponent('valarm')
  const before = alarm?.getFirstPropertyValue('trigger')
  const start = event.startDate.clone()
  if (!(before instanceof ICAL.Duration)) throw new Error('no reminder')
  start.isDate = false
  start.addDuration(before)
  expect(start.toString()).toBe('2026-08-24T09:00:00')
})

it('says it in English, and is a calendar also when nothing is due', () => {
  const english = writeDueCalendar(sampleDueCalendar('en'))
  expect(english).toContain('X-WR-CALNAME:Due dates of agreements')
  expect(eventsOf(english)[0]?.getFirstPropertyValue('description')).toContain('Last follow-up: Oct 12, 2026')
  expect(eventsOf(writeDueCalendar({ language: 'es', entries: [] }))).toEqual([])
})
