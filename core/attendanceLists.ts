import { sql } from '../db/execute.ts'
import { findAttendance } from '../shared/attendanceRows.ts'
import type { AttendanceStatus } from '../shared/contract/fields.ts'
import type { Checked } from '../shared/contract/index.ts'
import { readAttendanceList } from './attendanceListReading.ts'
import { attendanceOf, partyOf } from './bodies.ts'
import type { CommandContext, HandlersOf, QueryContext } from './context.ts'
import { type Directory, openDirectory } from './directoryMatch.ts'
import { capacityOf } from './meetingImport.ts'
import { positionFor } from './position.ts'
import { get, insert, set } from './records.ts'

export const attendanceListHandlers: HandlersOf<'attendanceLists'> = {
  'attendanceLists.read': (ctx, { meetingId, text }) => {
    get(ctx, 'meeting', meetingId)
    return readAttendanceList(ctx, text, rowsOf(ctx, meetingId))
  },

  'attendanceLists.add': (ctx, { meetingId, status, entries }) => {
    get(ctx, 'meeting', meetingId)
    const directory = openDirectory(ctx)
    const rows = rowsOf(ctx, meetingId)
    const position = positionFor(ctx, 'attendance', meetingId, undefined)
    let [added, marked] = [0, 0]
    for (const entry of entries) {
      const party = partyIn(ctx, entry, directory)
      if (party.organizationId === null && party.personId === null) continue
      const wanted = { status: entry.status ?? status, headCount: entry.headCount ?? null }
      const row = findAttendance(rows, party)
      if (row) {
        if (mark(ctx, row, { personId: party.personId, ...wanted })) marked += 1
      } else {
        const id = entry.id ?? ctx.newId()
        insert(ctx, 'attendance', {
          id,
          meetingId,
          position: position + added,
          ...party,
          ...wanted,
          role: 'participant',
        })
        rows.push({ id, ...party, ...wanted })
        added += 1
      }
    }
    return { added, marked }
  },

  'attendanceLists.copy': (ctx, { meetingId, from, status }) => {
    get(ctx, 'meeting', meetingId)
    const has = new Set(rowsOf(ctx, meetingId).map(partyOf))
    const fresh = attendanceOf(ctx, from).filter(row => !has.has(partyOf(row)))
    const position = positionFor(ctx, 'attendance', meetingId, undefined)
    fresh.forEach((row, index) => {
      insert(ctx, 'attendance', { id: ctx.newId(), meetingId, position: position + index, status, ...row })
    })
    return { added: fresh.length }
  },
}

type Entry = Checked<'attendanceLists.add'>['entries'][number]
type Row = {
  id: string
  organizationId: string | null
  personId: string | null
  status: AttendanceStatus
  headCount: number | null
}

function rowsOf(ctx: Pick<QueryContext, 'db'>, meetingId: string): Row[] {
  return ctx.db.all(
    sql
      .selectFrom('attendance')
      .select(['id', 'organizationId', 'personId', 'status', 'headCount'])
      .where('meetingId', '=', meetingId)
      .orderBy('position')
      .orderBy('id'),
  )
}

/** The institution and person of an entry, made where the directory does not know them. */
function partyIn(ctx: CommandContext, entry: Entry, directory: Directory) {
  const sector = entry.sectorId === null ? null : get(ctx, 'sector', entry.sectorId).nameEs
  const organizationId = entry.organizationId ?? directory.organization(entry.organization, sector)
  const personId = entry.personId ?? directory.person(entry.person, organizationId, entry.position)
  if (personId !== null && entry.email !== null && get(ctx, 'person', personId).email === null)
    set(ctx, 'person', personId, { email: entry.email })
  return { organizationId, personId, capacity: capacityOf(ctx, personId, organizationId, entry.position) }
}

/** Marks who is on the list already; being invited takes back nothing that was marked before. */
function mark(ctx: CommandContext, row: Row, wanted: Pick<Row, 'personId' | 'status' | 'headCount'>): boolean {
  const changes: Partial<Row> & { representedById?: null } = {}
  if (row.personId === null && wanted.personId !== null) changes.personId = wanted.personId
  if (wanted.headCount !== null && wanted.headCount !== row.headCount) changes.headCount = wanted.headCount
  if (wanted.status !== 'invited' && wanted.status !== row.status) {
    changes.status = wanted.status
    if (row.status === 'represented') changes.representedById = null
  }
  if (Object.keys(changes).length === 0) return false
  set(ctx, 'attendance', row.id, changes)
  Object.assign(row, changes)
  return true
}
