import { v7 } from 'uuid'
import type { OpenFile } from '../../db/open.ts'
import type { RecordKind } from '../../shared/contract/define.ts'
import {
  attendanceRole,
  attendanceStatus,
  attribution,
  modality,
  openState,
  pointKind,
  sectionPlace,
} from '../../shared/contract/fields.ts'
import type { MethodOf } from '../../shared/contract/index.ts'
import { agreeingCommands } from './agreeingCommands.ts'
import { agreementCommands } from './agreementCommands.ts'
import { attending, choices, dayOrNull, textOrNull } from './commandParts.ts'
import { letterheadCommands } from './letterheadCommands.ts'
import type { Pick } from './pick.ts'
import { registerCommands } from './registerCommands.ts'
import { reminderCommands } from './reminderCommands.ts'
import { type Row, rowsOf } from './rows.ts'
import { trackerCommands } from './trackerCommands.ts'
import { emptyMinutes } from './world.ts'

type NotUndoable =
  | 'workspace.setUp'
  | 'workspace.loadSample'
  | 'workspace.generate'
  | 'settings.change'
  | 'agendaItems.clock'
  | 'minutes.circulate'
  | 'minutes.approve'
  | 'minutes.amend'
  | 'slips.add'
  | 'distributions.add'
  | 'history.undo'
  | 'history.redo'
export type UndoableMethod = Exclude<MethodOf<'command'>, NotUndoable>

/** What a random command may be about: the records of the file as it is now. */
export type Records = { ids(kind: RecordKind): string[]; row(kind: RecordKind, id: string): Row }

export function recordsIn(file: OpenFile): Records {
  return {
    ids: kind => rowsOf(file, `SELECT id FROM ${kind} ORDER BY id`).map(row => String(row.id)),
    row: (kind, id) => rowsOf(file, `SELECT * FROM ${kind} WHERE id = ?`, id)[0] ?? {},
  }
}

/**
 * An input for every command that can be undone, with what the file holds; null where it holds nothing to act on. A method that
 * is missing does not compile.
 */
export const undoableCommands: { [M in UndoableMethod]: (records: Records, pick: Pick) => object | null } = {
  'sectors.add': (_, pick) => ({ nameEs: pick.text(), nameEn: pick.text() }),
  'sectors.change': edit('sector', { nameEs: text, nameEn: text }),
  'sectors.move': move('sector'),
  'sectors.remove': one('sector'),
  ...letterheadCommands,
  ...reminderCommands,
  'organizations.add': (records, pick) => ({ name: pick.text(), sectorId: pick.from(records.ids('sector')) }),
  'organizations.change': edit('organization', {
    name: text,
    acronym: textOrNull,
    sectorId: ref('sector'),
    country: textOrNull,
    variants: texts,
    active: flag,
  }),
  'organizations.remove': one('organization'),
  'organizations.merge': merge('organization'),
  'people.add': (records, pick) => ({ name: pick.text(), organizationId: pick.from(records.ids('organization')) }),
  'people.change': edit('person', {
    honorific: textOrNull,
    name: text,
    email: textOrNull,
    phone: textOrNull,
    variants: texts,
    notes: textOrNull,
    active: flag,
  }),
  'people.remove': one('person'),
  'people.merge': merge('person'),
  'posts.add': within('person', 'personId', (records, pick) => ({
    organizationId: pick.from(records.ids('organization')),
    title: pick.text(),
    startDate: dayOrNull(pick),
    endDate: dayOrNull(pick),
  })),
  'posts.change': edit('post', {
    organizationId: ref('organization'),
    title: textOrNull,
    startDate: dayOrNull,
    endDate: dayOrNull,
  }),
  'posts.remove': one('post'),
  'bodies.add': (_, pick) => ({ code: `B${pick.number(100)}`, name: pick.text(), kind: 'bilateral' }),
  'bodies.change': edit('body', {
    code: pick => `C${pick.number(100)}`,
    name: text,
    kind: () => 'technicalTeam',
    defaultAgenda: pick => [{ title: pick.text(), presenter: pick.text(), minutes: pick.number(90) }],
    phases: texts,
  }),
  'bodies.remove': one('body'),
  'convening.add': within('body', 'bodyId', (records, pick) => ({
    organizationId: pick.from(records.ids('organization')),
    personId: pick.from(records.ids('person')),
  })),
  'convening.copy': (records, pick) => {
    const ids = { bodyId: pick.from(records.ids('body')), meetingId: pick.from(records.ids('meeting')) }
    return ids.bodyId === null || ids.meetingId === null ? null : ids
  },
  'convening.change': edit('convening', {
    organizationId: ref('organization'),
    personId: ref('person'),
    role: pick => pick.of(choices(attendanceRole.options)),
    capacity: textOrNull,
  }),
  'convening.move': move('convening'),
  'convening.remove': one('convening'),
  'meetings.plan': within('body', 'bodyId', (records, pick) => ({
    from: pick.from(records.ids('meeting')),
    date: dayOrNull(pick),
    language: pick.once(2) ? 'es' : 'en',
    title: pick.text(),
    startTime: time(pick),
    modality: pick.of(choices(modality.options)),
    place: pick.text(),
    link: '',
    withAgenda: pick.once(2),
    withConvened: pick.once(2),
    agreementIds: records.ids('agreement').slice(0, 2),
  })),
  'carriedAgreements.add': within('meeting', 'meetingId', (records, pick) => ({
    agreementId: pick.from(records.ids('agreement')),
  })),
  'carriedAgreements.change': edit('carried_agreement', { remark: text }),
  'carriedAgreements.move': move('carried_agreement'),
  'carriedAgreements.remove': one('carried_agreement'),
  'meetings.add': within('body', 'bodyId', (_, pick) => ({ title: pick.text(), date: dayOrNull(pick) })),
  'meetings.change': edit('meeting', {
    title: text,
    date: dayOrNull,
    startTime: time,
    place: text,
    objective: text,
    aims: texts,
    themes: texts,
    modality: pick => pick.of(choices(modality.options)),
    state: pick => pick.of(choices(openState.options)),
    discussion: text,
    closing: text,
    nextDate: dayOrNull,
    phase: text,
    products: texts,
    notes: text,
  }),
  'meetings.remove': one('meeting'),
  'meetings.import': (records, pick) => ({
    minutes: {
      ...emptyMinutes,
      title: pick.text(),
      date: dayOrNull(pick),
      aims: [pick.text()],
      attendance: [
        {
          organization: pick.text(),
          person: pick.text(),
          position: pick.text(),
          sector: pick.text(),
          status: 'present',
        },
      ],
      interventions: [
        {
          speaker: pick.text(),
          organization: pick.text(),
          position: null,
          section: null,
          lead: null,
          points: [pick.text(), pick.text()],
        },
      ],
      agreements: [{ number: '1', text: pick.text(), responsible: pick.text(), due: null, readBy: null }],
    },
    ...(pick.once(2) ? { source: { name: 'acta.txt', bytes: new TextEncoder().encode(pick.text()) } } : {}),
    ...(pick.once(2) && records.ids('body')[0] ? { bodyId: records.ids('body')[0] } : {}),
  }),
  'agendaItems.add': within('meeting', 'meetingId', (records, pick) => ({
    title: pick.text(),
    after: pick.from(records.ids('agenda_item')),
  })),
  'agendaItems.change': edit('agenda_item', {
    title: text,
    presenter: text,
    minutes: pick => pick.number(90),
    notes: text,
  }),
  'agendaItems.move': move('agenda_item'),
  'agendaItems.remove': one('agenda_item'),
  'attendance.add': within('meeting', 'meetingId', (records, pick) => ({
    organizationId: pick.from(records.ids('organization')),
    personId: pick.from(records.ids('person')),
  })),
  'attendance.change': edit('attendance', {
    organizationId: ref('organization'),
    personId: ref('person'),
    status: pick => pick.of(choices(attendanceStatus.options)),
    representedById: ref('person'),
    role: pick => pick.of(choices(attendanceRole.options)),
    capacity: textOrNull,
    arrivalTime: time,
    headCount: pick => 1 + pick.number(20),
  }),
  'attendance.move': move('attendance'),
  'attendance.remove': one('attendance'),
  'attendanceLists.add': within('meeting', 'meetingId', (records, pick) => ({
    status: pick.of(choices(attendanceStatus.options)),
    entries: [attending(records, pick), attending(records, pick)],
  })),
  'attendanceLists.copy': within('meeting', 'meetingId', (records, pick) => ({
    from: pick.from(records.ids('meeting')),
    status: pick.of(choices(attendanceStatus.options)),
  })),
  'presentations.add': within('meeting', 'meetingId', (_, pick) => ({ presenter: pick.text() })),
  'presentations.change': edit('presentation', { presenter: text, text, priorities: texts }),
  'presentations.move': move('presentation'),
  'presentations.remove': one('presentation'),
  'interventions.add': within('meeting', 'meetingId', (records, pick) => ({
    after: pick.from(records.ids('intervention')),
    personId: pick.from(records.ids('person')),
    organizationId: pick.from(records.ids('organization')),
    speaker: null,
    section: textOrNull(pick),
    agendaItemId: pick.from(records.ids('agenda_item')),
  })),
  'interventions.change': edit('intervention', {
    personId: ref('person'),
    organizationId: ref('organization'),
    speaker: textOrNull,
    capacity: textOrNull,
    section: textOrNull,
    lead: text,
    agendaItemId: ref('agenda_item'),
  }),
  'interventions.nameSection': (records, pick) => {
    const ids = records.ids('intervention').slice(0, 1 + pick.number(3))
    const was = ids[0] === undefined ? null : records.row('intervention', ids[0]).section
    const same = ids.filter(id => records.row('intervention', id).section === was)
    return same.length === 0 ? null : { ids: same, changes: { section: { was, now: textOrNull(pick) } } }
  },
  'interventions.move': move('intervention'),
  'interventions.remove': one('intervention'),
  'points.add': within('intervention', 'interventionId', (records, pick) => ({
    after: pick.from(records.ids('point')),
    points: Array.from({ length: 1 + pick.number(3) }, () => ({
      text: pick.text(),
      kind: pick.of(choices(pointKind.options)),
    })),
  })),
  'points.change': (records, pick) => {
    const input = changePoint(records, pick)
    // No point answers itself.
    return JSON.stringify(input).split(String(Reflect.get(Object(input), 'id'))).length > 2 ? null : input
  },
  'points.split': (records, pick) => {
    const id = pick.from(records.ids('point'))
    if (id === null) return null
    const others = [
      { id: v7(), text: pick.text() },
      { id: v7(), text: `¿${pick.text()}?` },
    ]
    return { id, was: records.row('point', id).text, now: pick.text(), others }
  },
  'points.join': (records, pick) => {
    const id = pick.from(records.ids('point'))
    const into = pick.from(records.ids('point'))
    if (id === null || into === null || id === into) return null
    return { id, into, was: records.row('point', into).text, now: pick.text() }
  },
  'points.move': (records, pick) => {
    const point = move('point')(records, pick)
    const interventionId = pick.from(records.ids('intervention'))
    return point && { ...point, interventionId }
  },
  'points.remove': one('point'),
  'sections.add': within('meeting', 'meetingId', (_, pick) => ({
    title: pick.text(),
    place: pick.of(choices(sectionPlace.options)),
  })),
  'sections.change': edit('section', { title: text, body: text, internal: flag }),
  'sections.move': move('section'),
  'sections.remove': one('section'),
  ...agreementCommands(edit, one, within, move),
  ...agreeingCommands(edit, one, within),
  ...trackerCommands,
  ...registerCommands,
}

export type Make = (records: Records, pick: Pick) => object | null
export type Value = (pick: Pick, records: Records) => unknown
export type Edit = (kind: RecordKind, fields: Record<string, Value>) => Make
export type One = (kind: RecordKind) => Make
export type Within = (kind: RecordKind, column: string, rest: Make) => Make

function text(pick: Pick): string {
  return pick.text()
}
function texts(pick: Pick): string[] {
  return Array.from({ length: pick.number(4) }, () => pick.text())
}
function flag(pick: Pick): boolean {
  return pick.once(2)
}
function time(pick: Pick): string {
  return `0${pick.number(10)}:15`
}
function ref(kind: RecordKind): Value {
  return (pick, records) => pick.from(records.ids(kind))
}

function merge(kind: RecordKind): Make {
  return (records, pick) => {
    const [id, into] = [pick.from(records.ids(kind)), pick.from(records.ids(kind))]
    return id === null || into === null ? null : { id, into }
  }
}

function one(kind: RecordKind): Make {
  return (records, pick) => {
    const id = pick.from(records.ids(kind))
    return id === null ? null : { id }
  }
}

function move(kind: RecordKind): Make {
  return (records, pick) => {
    const id = pick.from(records.ids(kind))
    return id === null ? null : { id, after: pick.once(3) ? null : pick.from(records.ids(kind)) }
  }
}

function within(kind: RecordKind, column: string, rest: Make): Make {
  return (records, pick) => {
    const id = pick.from(records.ids(kind))
    return id === null ? null : { [column]: id, ...rest(records, pick) }
  }
}

const lists = new Set(['aims', 'themes', 'priorities', 'variants', 'products', 'phases', 'defaultAgenda'])
const flags = new Set(['active', 'internal', 'leadUndefined', 'evidenceUndefined'])

/** A change of one or two fields, with what the file holds as what the editor saw. */
const changePoint = edit('point', {
  text,
  kind: pick => pick.of(choices(pointKind.options)),
  attribution: pick => pick.of(choices(attribution.options)),
  answersId: ref('point'),
  level: pick => pick.number(3),
})

function edit(kind: RecordKind, fields: Record<string, Value>): Make {
  return (records, pick) => {
    const id = pick.from(records.ids(kind))
    if (id === null) return null
    const row = records.row(kind, id)
    const names = Array.from({ length: 1 + pick.number(2) }, () => pick.from(Object.keys(fields)) ?? '')
    const changes = names.map(name => [name, { was: seen(name, row[name]), now: fields[name]?.(pick, records) }])
    return { id, changes: Object.fromEntries(changes) }
  }
}

function seen(field: string, value: unknown): unknown {
  if (lists.has(field)) return JSON.parse(String(value))
  return flags.has(field) ? value === 1 : value
}
