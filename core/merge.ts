import { sql as raw } from 'kysely'
import { sql } from '../db/execute.ts'
import { query } from '../db/rows.ts'
import type { RecordKind } from '../shared/contract/define.ts'
import type { AttendanceStatus } from '../shared/contract/fields.ts'
import { foldText } from '../shared/text.ts'
import type { CommandContext, HandlersOf } from './context.ts'
import { get, parseTexts, remove, set } from './records.ts'

/** Two entries of the directory that are the same become one; everything that named the first names the second. */
export const mergeHandlers: Pick<HandlersOf<'people' | 'organizations'>, 'people.merge' | 'organizations.merge'> = {
  'people.merge': (ctx, { id, into }) => {
    if (id === into) return {}
    const from = get(ctx, 'person', id)
    const to = get(ctx, 'person', into)
    rename(ctx, id, into, [
      ['attendance', 'personId'],
      ['attendance', 'representedById'],
      ['intervention', 'personId'],
      ['agreement_responsible', 'personId'],
      ['convening', 'personId'],
      ['slip', 'personId'],
      ['distribution', 'personId'],
      ['tracker_export', 'personId'],
      ['reminder', 'personId'],
      ['post', 'personId'],
    ])
    dropDoublePosts(ctx, into)
    dropDoubleAttendance(ctx, 'personId', into)
    dropDoubleResponsibles(ctx, 'personId', into)
    set(ctx, 'person', into, {
      variants: spellings(from, to),
      honorific: to.honorific ?? from.honorific,
      email: to.email ?? from.email,
      phone: to.phone ?? from.phone,
      notes: [to.notes, from.notes].filter(Boolean).join('\n') || null,
    })
    return remove(ctx, 'person', id)
  },

  'organizations.merge': (ctx, { id, into }) => {
    if (id === into) return {}
    const from = get(ctx, 'organization', id)
    const to = get(ctx, 'organization', into)
    rename(ctx, id, into, [
      ['attendance', 'organizationId'],
      ['intervention', 'organizationId'],
      ['agreement_responsible', 'organizationId'],
      ['convening', 'organizationId'],
      ['slip', 'organizationId'],
      ['distribution', 'organizationId'],
      ['tracker_export', 'organizationId'],
      ['reminder', 'organizationId'],
      ['post', 'organizationId'],
    ])
    dropDoubleAttendance(ctx, 'organizationId', into)
    dropDoubleResponsibles(ctx, 'organizationId', into)
    set(ctx, 'organization', into, {
      variants: spellings(from, to),
      acronym: to.acronym ?? from.acronym,
      sectorId: to.sectorId ?? from.sectorId,
      country: to.country ?? from.country,
    })
    return remove(ctx, 'organization', id)
  },
}

type Place = readonly [RecordKind, 'personId' | 'representedById' | 'organizationId']

function rename(ctx: CommandContext, id: string, into: string, places: readonly Place[]): void {
  for (const [kind, column] of places) {
    const rows = ctx.db.all(
      query(raw<{ id: string }>`SELECT id FROM ${raw.table(kind)} WHERE ${raw.ref(column)} = ${id}`),
    )
    for (const row of rows) set(ctx, kind, row.id, { [column]: into })
  }
}

/** The other spelling is remembered, so that lists and old minutes that write it find the same entry. */
function spellings(from: { name: string; variants: string }, to: { name: string; variants: string }): string {
  const all = [...parseTexts(to.variants), from.name, ...parseTexts(from.variants)]
  const known = new Set([to.name])
  return JSON.stringify(all.filter(name => !known.has(name) && known.add(name)))
}

const strongest: readonly AttendanceStatus[] = ['present', 'remote', 'represented', 'excused', 'absent', 'invited']

/** Where both were on the list of one meeting, the first row stays, with what says most of the two. */
function dropDoubleAttendance(ctx: CommandContext, column: 'personId' | 'organizationId', id: string): void {
  const rows = ctx.db.all(
    sql.selectFrom('attendance').selectAll().where(column, '=', id).orderBy('position').orderBy('id'),
  )
  const same = Map.groupBy(rows, row => `${row.meetingId} ${row.personId ?? ''}`)
  for (const [first, ...others] of same.values()) {
    if (!first || others.length === 0) continue
    const status = strongest.find(each => [first, ...others].some(row => row.status === each)) ?? first.status
    const capacity = [first, ...others].find(row => row.capacity !== null)?.capacity ?? null
    const arrivalTime = [first, ...others].find(row => row.arrivalTime !== null)?.arrivalTime ?? null
    set(ctx, 'attendance', first.id, { status, capacity, arrivalTime })
    for (const row of others) remove(ctx, 'attendance', row.id)
  }
}

/** Where both answered for one agreement in the same part, the first of the two does. */
function dropDoubleResponsibles(ctx: CommandContext, column: 'personId' | 'organizationId', id: string): void {
  const rows = ctx.db.all(
    sql
      .selectFrom('agreement_responsible')
      .select(['id', 'agreementId', 'role'])
      .where(column, '=', id)
      .orderBy('position')
      .orderBy('id'),
  )
  const same = Map.groupBy(rows, row => `${row.agreementId} ${row.role}`)
  for (const [, ...doubles] of same.values()) for (const row of doubles) remove(ctx, 'agreement_responsible', row.id)
}

function dropDoublePosts(ctx: CommandContext, personId: string): void {
  const posts = ctx.db.all(sql.selectFrom('post').selectAll().where('personId', '=', personId).orderBy('id'))
  const same = Map.groupBy(posts, post =>
    [post.organizationId ?? '', foldText(post.title ?? ''), post.startDate ?? '', post.endDate ?? ''].join('|'),
  )
  for (const [, ...doubles] of same.values()) for (const post of doubles) remove(ctx, 'post', post.id)
}
