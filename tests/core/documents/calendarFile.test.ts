import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { writeCalendar } from '../../../core/documents/calendarFile.ts'
import type { Convocation } from '../../../core/documents/convocation.ts'
import { bareConvocation, fullConvocation } from './convocationSample.ts'

const dated = { ...fullConvocation('es'), date: '2026-12-03' }

/** The entry as a calendar reads it: with the zones of the file and no others. */
function read(changes: Partial<Convocation> & { date?: string } = {}) {
  const text = writeCalendar({ ...dated, ...changes })
  const calendar = new ICAL.Component(ICAL.parse(text))
  const entry = calendar.getFirstSubcomponent('vevent')
  if (!entry) throw new Error('no entry')
  const zone = calendar.getFirstSubcomponent('vtimezone')
  return { text, calendar, zone: zone && new ICAL.Timezone(zone), event: new ICAL.Event(entry), entry }
}

it('a calendar reads when, where, what, who convenes and the agenda', () => {
  const { event, entry, zone, text } = read()
  expect(event.summary).toBe('GNC-2026-05 · Quinta reunión del grupo')
  expect(event.location).toBe('Salón Copán; edificio B, Tegucigalpa')
  expect(event.uid).toBe(`${dated.id}@acuerdos`)
  expect(event.sequence).toBe(3)
  expect(event.startDate.toString()).toBe('2026-12-03T09:00:00')
  expect(event.endDate.toString()).toBe('2026-12-03T12:30:00')
  expect(entry.getFirstProperty('dtstart')?.getParameter('tzid')).toBe('America/Tegucigalpa')
  expect(zone?.utcOffset(event.startDate)).toBe(-6 * 3_600)
  expect(event.description).toContain('Conocer el avance de la siembra')
  expect(event.description).toContain(
    'Agenda:\n1. Aprobación del acta anterior (GNC-2026-04)\n2. Riego en la cuenca baja',
  )
  expect(event.organizer).toBe('mailto:oscar@example.org')
  expect(entry.getFirstProperty('organizer')?.getParameter('cn')).toBe('Óscar Andino')
  expect(entry.getFirstPropertyValue('url')).toBe('https://example.org/sala')
  expect(text).toContain('\r\nDTSTAMP:20261121T150000Z\r\n')
})

it.each([
  ['America/New_York', '2026-01-15', -5],
  ['America/New_York', '2026-07-15', -4],
  ['Europe/Madrid', '2026-03-28', 1],
  ['Europe/Madrid', '2026-03-30', 2],
  ['Europe/Madrid', '2026-10-24', 2],
  ['Europe/Madrid', '2026-10-26', 1],
  ['Asia/Kolkata', '2026-05-05', 5.5],
  ['America/Mexico_City', '2022-06-01', -5],
  ['America/Mexico_City', '2023-06-01', -6],
  ['Australia/Sydney', '2026-01-15', 11],
])('the zone of the file gives %s on %s its clocks', (timeZone, date, hours) => {
  const { zone, event } = read({ timeZone, date })
  expect(zone?.utcOffset(event.startDate)).toBe(hours * 3_600)
})

it('lines are folded at 75 bytes without cutting a character, and end as the standard says', () => {
  const aims = ['ñ'.repeat(400), 'a, b; c \\ d\ncon salto', '😀'.repeat(60)]
  const { text, event } = read({ aims })
  const lines = text.split('\r\n')
  expect(lines.pop()).toBe('')
  expect(lines.filter(line => new TextEncoder().encode(line).byteLength > 75)).toEqual([])
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const aim of aims) expect(event.description).toContain(aim)
})

it('nothing that people wrote becomes a line of the file', () => {
  const hostile = 'X\r\nATTENDEE:mailto:x@example.org\nBEGIN:VALARM"^'
  const { calendar, entry, event } = read({
    title: hostile,
    place: hostile,
    objective: hostile,
    convener: hostile,
    convenerEmail: 'x@example.org\r\nATTENDEE:mailto:y@example.org',
    link: 'https://example.org/\r\nATTENDEE:mailto:z@example.org',
  })
  expect(calendar.getAllSubcomponents().map(part => part.name)).toEqual(['vtimezone', 'vevent'])
  expect(entry.getAllProperties('attendee')).toEqual([])
  expect(entry.getAllSubcomponents()).toEqual([])
  expect(event.organizer).toBe('invalid:nomail')
})

it('a meeting without a time takes the day', () => {
  const { text, zone } = read({ startTime: null, endTime: null, date: '2026-12-31' })
  expect(text).toContain('\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n')
  expect(zone).toBeNull()
})

it.each([
  ['the agenda says how long it lasts', { endTime: null }, '2026-12-03T09:45:00'],
  ['an hour where nothing says so', { endTime: null, agenda: [] as Convocation['agenda'] }, '2026-12-03T10:00:00'],
  ['past midnight it ends on the day after', { startTime: '22:00', endTime: '01:00' }, '2026-12-04T01:00:00'],
  ['it also ends on the day after by its agenda', { startTime: '23:30', endTime: null }, '2026-12-04T00:15:00'],
] as const)('%s', (_, changes, end) => {
  expect(read(changes).event.endDate.toString()).toBe(end)
})

it('in UTC it says so; in a zone that nobody knows it is at the time that clocks show', () => {
  expect(read({ timeZone: 'UTC' }).text).toContain('\r\nDTSTART:20261203T090000Z\r\n')
  expect(read({ timeZone: null }).text).toContain('\r\nDTSTART:20261203T090000\r\n')
})

it('the same content gives the same file; one without an organiser is no publication', () => {
  expect(writeCalendar(dated)).toBe(writeCalendar({ ...dated }))
  expect(writeCalendar({ ...bareConvocation(), date: '2026-12-03' })).not.toMatch(/METHOD|ORGANIZER/)
})
