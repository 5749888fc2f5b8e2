import { sql as raw } from 'kysely'
import { sql } from '../db/execute.ts'
import type { Language } from '../shared/contract/fields.ts'
import type { Attendance, Meeting } from '../shared/contract/meetings.ts'
import { Refusal } from '../shared/errors.ts'
import { foldText } from '../shared/text.ts'
import { translator } from '../shared/texts/index.ts'
import type { CommandContext, HandlersOf } from './context.ts'
import { isTimeZone } from './documents/clock.ts'
import type { Convocation, Signatory } from './documents/convocation.ts'
import { readMeeting } from './meetingRecord.ts'
import { among } from './names.ts'
import { fixCarriedNumbers } from './numbering.ts'
import { get } from './records.ts'
import { sectorsIn } from './sectors.ts'
import { readSettings } from './settings.ts'

export const convocationHandlers: HandlersOf<'invitation' | 'attendanceSheet' | 'calendar'> = {
  'invitation.export': (ctx, { meetingId, language }) => {
    fixCarriedNumbers(ctx, meetingId)
    const document = convocationOf(ctx, meetingId, language)
    const name = `${document.reference} ${translator(language)('documents.invitation.fileName')}.docx`
    return { kind: 'invitation', format: 'docx', name, document }
  },
  'attendanceSheet.export': (ctx, { meetingId, language }) => {
    const document = convocationOf(ctx, meetingId, language)
    const name = `${document.reference} ${translator(language)('documents.sheet.fileName')}.docx`
    return { kind: 'attendanceSheet', format: 'docx', name, document }
  },
  'calendar.export': (ctx, { meetingId, language }) => {
    const document = convocationOf(ctx, meetingId, language)
    const { date, reference } = document
    if (date === null) throw Refusal.of('meeting.withoutDate', { reference })
    const name = `${reference} ${translator(language)('documents.calendar.fileName')}.ics`
    return { kind: 'calendar', format: 'ics', name, document: { ...document, date } }
  },
}

/** What goes out before a meeting, in one language: names as of its date, those convened in order of precedence. */
export function convocationOf(ctx: CommandContext, meetingId: string, language: Language): Convocation {
  const meeting = readMeeting(ctx, meetingId)
  const t = translator(language)
  const previous = meeting.previousId === null ? null : get(ctx, 'meeting', meeting.previousId).reference
  return {
    language,
    id: meeting.id,
    ...changesOf(ctx, meetingId),
    reference: meeting.reference,
    institution: readSettings(ctx.db)?.institution ?? '',
    body: get(ctx, 'body', meeting.bodyId).name,
    title: meeting.title,
    phase: meeting.phase,
    date: meeting.date,
    startTime: meeting.startTime,
    endTime: meeting.endTime,
    timeZone: isTimeZone(meeting.timeZone) ? meeting.timeZone : null,
    modality: meeting.modality === null ? null : t(`fields.modality.${meeting.modality}`),
    place: meeting.place,
    link: meeting.link,
    chair: meeting.chair,
    convener: meeting.convener,
    convenerEmail: emailOf(ctx, meeting.convener),
    objective: meeting.objective,
    aims: meeting.aims.filter(aim => aim.trim() !== ''),
    agenda: meeting.agenda
      .filter(item => item.title !== '')
      .map(({ title, presenter, minutes, notes }) => ({ title, presenter, minutes, notes })),
    carried: meeting.carried.map(({ id, agreementId, ...row }) => ({ ...row, remark: '' })),
    previous,
    convened: convenedIn(ctx, meeting, language),
  }
}

/** How often the meeting's own data changed, and when last: its history says so, which undoing makes longer and never shorter. */
function changesOf(ctx: CommandContext, meetingId: string) {
  const { count, at } = ctx.db.one(
    sql
      .selectFrom('history')
      .innerJoin('command', 'command.id', 'history.commandId')
      .select([raw<number>`count(*)`.as('count'), raw<string | null>`max(command.at)`.as('at')])
      .where('history.rowId', '=', meetingId)
      .where('history.tableName', '=', 'meeting'),
  ) ?? { count: 0, at: null }
  return { sequence: Math.max(0, count - 1), changedAt: at ?? get(ctx, 'meeting', meetingId).changedAt }
}

/** The address of the person whom a text names, with or without honorific. */
function emailOf(ctx: CommandContext, name: string): string | null {
  const wanted = foldText(name)
  if (wanted === '') return null
  const people = ctx.db.all(
    sql.selectFrom('person').select(['honorific', 'name', 'email']).where('email', 'is not', null),
  )
  const found = people.find(
    person => foldText(person.name) === wanted || foldText(`${person.honorific ?? ''} ${person.name}`) === wanted,
  )
  return found?.email ?? null
}

/** Who chairs first, then sector by sector, each in the order of the list. */
function convenedIn(ctx: CommandContext, { attendance }: Meeting, language: Language): Convocation['convened'] {
  const t = translator(language)
  const contacts = contactsOf(ctx, attendance)
  const chairs = attendance.filter(row => row.role === 'chair')
  const groups = [
    { title: t('documents.sheet.chair'), rows: chairs },
    ...sectorsIn(ctx, language).map(({ id, name }) => ({
      title: name || t('documents.minutes.noSector'),
      rows: attendance.filter(row => row.role !== 'chair' && row.sectorId === id),
    })),
  ]
  return groups
    .filter(group => group.rows.length > 0)
    .map(({ title, rows }) => ({ title, rows: rows.map(row => signatoryOf(row, contacts)) }))
}

type Contact = { email: string | null; phone: string | null }

function contactsOf(ctx: CommandContext, attendance: readonly Attendance[]): Map<string, Contact> {
  const ids = attendance.map(coming)
  const rows = ctx.db.all(sql.selectFrom('person').select(['id', 'email', 'phone']).where(among('id', ids)))
  return new Map(rows.map(({ id, email, phone }) => [id, { email, phone }]))
}

/** Whoever stands in signs. */
function coming({ personId, representedById }: Attendance): string | null {
  return representedById ?? personId
}

function signatoryOf(row: Attendance, contacts: Map<string, Contact>): Signatory {
  const { organization, acronym, person, position, representedBy } = row.printed
  return {
    organization:
      organization && acronym && !organization.includes(acronym)
        ? `${organization} (${acronym})`
        : (organization ?? ''),
    name: representedBy ?? person ?? '',
    position: representedBy === null ? (position ?? '') : '',
    role: row.role,
    email: null,
    phone: null,
    ...contacts.get(coming(row) ?? ''),
  }
}
