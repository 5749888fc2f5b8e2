import { dayAfter } from '../../shared/dates.ts'
import { type Translate, translator } from '../../shared/texts/index.ts'
import { calendarText, compact, escaped, property, quoted, utc } from './calendarText.ts'
import { instantOf } from './clock.ts'
import type { Convocation } from './convocation.ts'
import { timeZoneLines } from './timeZoneLines.ts'

/** How long a meeting is taken to last where neither its end nor its agenda says so. */
const USUAL_MINUTES = 60
const HOUR = 3_600_000

/**
 * The meeting as one entry for calendars (RFC 5545), with its own zone and no network. A meeting without a time takes the whole
 * day. The id is the meeting's, and the sequence grows, so that a calendar replaces what it had.
 */
export function writeCalendar(meeting: Convocation & { date: string }): string {
  const t = translator(meeting.language)
  const name = meeting.title || meeting.body
  const organizer = meeting.convener || meeting.institution
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Acuerdos//Acuerdos//ES',
    'CALSCALE:GREGORIAN',
    // Publishing names its organiser (RFC 5546, 3.2.1); without one it is an entry like any other.
    ...(organizer ? ['METHOD:PUBLISH'] : []),
    ...zoneLines(meeting),
    'BEGIN:VEVENT',
    `UID:${meeting.id}@acuerdos`,
    `DTSTAMP:${utc(Date.parse(meeting.changedAt))}`,
    `LAST-MODIFIED:${utc(Date.parse(meeting.changedAt))}`,
    `SEQUENCE:${meeting.sequence}`,
    ...momentLines(meeting),
    `SUMMARY;LANGUAGE=${meeting.language}:${escaped([meeting.reference, name].filter(Boolean).join(' · '))}`,
    ...property('LOCATION', meeting.place || meeting.link),
    ...property(`DESCRIPTION;LANGUAGE=${meeting.language}`, description(meeting, t)),
    ...(organizer ? [`ORGANIZER;CN=${quoted(organizer)}:${address(meeting.convenerEmail)}`] : []),
    ...(isWebAddress(meeting.link) ? [`URL:${meeting.link}`] : []),
    'STATUS:CONFIRMED',
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return calendarText(lines)
}

type Dated = Convocation & { date: string }

/** UTC is told by its letter and needs no definition. */
function hasZone(timeZone: string | null): timeZone is string {
  return timeZone !== null && !/^(Etc\/)?(UTC|GMT|Zulu|UCT|Universal)$/i.test(timeZone)
}

function zoneLines({ timeZone, date, startTime }: Dated): string[] {
  if (startTime === null || !hasZone(timeZone)) return []
  return timeZoneLines(timeZone, instantOf(timeZone, date, startTime))
}

function momentLines(meeting: Dated): string[] {
  const { date, startTime, timeZone } = meeting
  if (startTime === null) {
    return [`DTSTART;VALUE=DATE:${compact(date)}`, `DTEND;VALUE=DATE:${compact(dayAfter(date))}`]
  }
  const parameter = hasZone(timeZone) ? `;TZID=${timeZone}` : ''
  // A zone that nobody knows leaves the time as clocks show it, wherever one is.
  const mark = timeZone !== null && !hasZone(timeZone) ? 'Z' : ''
  const [endDay, endTime] = endOf(meeting, startTime)
  return [
    `DTSTART${parameter}:${compact(date)}T${compact(startTime)}00${mark}`,
    `DTEND${parameter}:${compact(endDay)}T${compact(endTime)}00${mark}`,
  ]
}

/** When it ends: as said (past midnight, on the day after), else when the agenda is through, else after an hour. */
function endOf({ date, endTime, agenda }: Dated, startTime: string): [string, string] {
  if (endTime !== null) return [endTime > startTime ? date : dayAfter(date), endTime]
  const planned = agenda.reduce((sum, item) => sum + (item.minutes ?? 0), 0) || USUAL_MINUTES
  const end = new Date(Date.parse(`${date}T${startTime}:00Z`) + (planned * HOUR) / 60).toISOString()
  return [end.slice(0, 10), end.slice(11, 16)]
}

function description(meeting: Dated, t: Translate): string {
  const { body, objective, aims, agenda, link, chair, convener } = meeting
  const blocks = [
    [meeting.title && body, meeting.phase && `${t('documents.minutes.phase')}: ${meeting.phase}`],
    [
      chair && `${t('documents.minutes.chair')}: ${chair}`,
      convener && `${t('documents.minutes.convener')}: ${convener}`,
      link && `${t('documents.invitation.link')}: ${link}`,
    ],
    [objective.trim(), ...aims.map((aim, index) => `${index + 1}. ${aim}`)],
    agenda.length === 0
      ? []
      : [`${t('documents.minutes.agenda')}:`, ...agenda.map(({ title }, index) => `${index + 1}. ${title}`)],
  ]
  return blocks
    .map(lines => lines.filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n')
}

/** Where the organiser has no address, what calendars themselves write then. */
function address(email: string | null): string {
  return email !== null && /^[^\s@<>"]+@[^\s@<>"]+$/.test(email) ? `mailto:${email}` : 'invalid:nomail'
}

function isWebAddress(link: string): boolean {
  return /^https:\/\/[^\s"<>]+$/.test(link)
}
