import type { Language } from '../../shared/contract/fields.ts'
import { dayAfter, shortDate } from '../../shared/dates.ts'
import { cleanText } from '../../shared/text.ts'
import { type Translate, translator } from '../../shared/texts/index.ts'
import { calendarText, compact, escaped, property, utc } from './calendarText.ts'
import type { TrackerRow } from './trackerDocument.ts'

/** The days on which agreements are due, for calendars. */
export type DueCalendar = {
  language: Language
  entries: DueEntry[]
}

/** An agreement that is still to be done by a day. */
export type DueEntry = {
  /** The agreement's id: the same for every entry of it, whoever gets it. */
  id: string
  /** Grows with every change of the agreement's own data. */
  sequence: number
  /** When it was last changed, UTC. */
  changedAt: string
  bodyName: string
  row: TrackerRow & { dueDate: string }
}

/** Nine in the morning, seven days before: days begin at midnight. */
const A_WEEK_BEFORE = '-P6DT15H'
/** Calendars show one line of a summary. */
const LONGEST_SUMMARY = 120

/**
 * The due days as entries of a whole day (RFC 5545, 3.6.1), which ministries' calendars show where they leave out to-dos, each with a
 * reminder a week before. A day that is due takes nobody's time. Ids stay, and the sequence grows, so that a calendar that takes the
 * file again replaces what it had.
 */
export function writeDueCalendar({ language, entries }: DueCalendar): string {
  const t = translator(language)
  return calendarText([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Acuerdos//Acuerdos//ES',
    'CALSCALE:GREGORIAN',
    // Not in the standard, and read by every calendar that imports files: the name that it proposes for them.
    ...property('X-WR-CALNAME', t('documents.dueCalendar.name')),
    ...entries.flatMap(entry => entryLines(entry, language, t)),
    'END:VCALENDAR',
  ])
}

function entryLines(entry: DueEntry, language: Language, t: Translate): string[] {
  const { id, sequence, changedAt, bodyName, row } = entry
  const changed = utc(Date.parse(changedAt))
  const summary = [row.reference, row.responsible.join('; '), oneLine(row.agreement)].filter(Boolean).join(' · ')
  return [
    'BEGIN:VEVENT',
    `UID:${id}@acuerdos`,
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${compact(row.dueDate)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(row.dueDate))}`,
    ...property(`SUMMARY;LANGUAGE=${language}`, shortened(summary)),
    ...property(`DESCRIPTION;LANGUAGE=${language}`, description(entry, language, t)),
    ...property('CATEGORIES', oneLine(bodyName || row.body)),
    'STATUS:CONFIRMED',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(shortened(summary))}`,
    `TRIGGER:${A_WEEK_BEFORE}`,
    'END:VALARM',
    'END:VEVENT',
  ]
}

function description({ bodyName, row }: DueEntry, language: Language, t: Translate): string {
  const named = (column: 'responsible' | 'support' | 'state' | 'meeting' | 'lastFollowUp', value: string) =>
    value && `${t(`documents.tracker.columns.${column}`)}: ${value}`
  const last = row.lastFollowUp
  return [
    row.agreement.trim(),
    [
      bodyName,
      named('meeting', [row.meeting.reference, row.meeting.title].filter(Boolean).join(' · ')),
      named('responsible', row.responsible.join('; ')),
      named('support', row.support.join('; ')),
      named('state', t(`fields.agreementState.${row.state}`)),
      named(
        'lastFollowUp',
        last ? [shortDate(last.date, language), last.reporter, last.narrative].filter(Boolean).join(' · ') : '',
      ),
    ]
      .filter(Boolean)
      .join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n')
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}

function shortened(text: string): string {
  const characters = Array.from(oneLine(text))
  return characters.length <= LONGEST_SUMMARY
    ? characters.join('')
    : `${characters
        .slice(0, LONGEST_SUMMARY - 1)
        .join('')
        .trimEnd()}…`
}
