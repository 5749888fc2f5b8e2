import { sql as raw } from 'kysely'
import { sql } from '../db/execute.ts'
import { query } from '../db/rows.ts'
import type { RecordKind } from '../shared/contract/define.ts'
import type { Uses } from '../shared/contract/directory.ts'
import { Refusal } from '../shared/errors.ts'
import { foldText } from '../shared/text.ts'
import type { CommandContext, HandlersOf, QueryContext } from './context.ts'
import { moveAmong, positionFor } from './position.ts'
import { change, get, insert, parseTexts, remove } from './records.ts'

/** How many open agreements each institution answers for or supports. SQLite reads a cross join in its order: the open ones first. */
const openAgreementsOf = raw<{ organizationId: string; agreements: number }>`(
  SELECT part."organizationId", count(DISTINCT agreement.id) AS agreements
  FROM agreement CROSS JOIN agreement_responsible AS part ON part."agreementId" = agreement.id
  WHERE agreement.state IN ('open', 'inProgress') AND part."organizationId" IS NOT NULL
  GROUP BY part."organizationId")`.as('open')

export const directoryHandlers: Omit<
  HandlersOf<'sectors' | 'organizations' | 'people' | 'posts'>,
  'people.merge' | 'organizations.merge'
> = {
  'sectors.list': ctx =>
    ctx.db.all(sql.selectFrom('sector').select(['id', 'nameEs', 'nameEn']).orderBy('position').orderBy('id')),
  'sectors.add': (ctx, { id = ctx.newId(), nameEs, nameEn }) => {
    insert(ctx, 'sector', { id, nameEs, nameEn, position: positionFor(ctx, 'sector', null, undefined) })
    return { id }
  },
  'sectors.change': (ctx, { id, changes }) => change(ctx, 'sector', id, changes),
  'sectors.move': (ctx, { id, after }) => moveAmong(ctx, 'sector', id, null, after),
  'sectors.remove': (ctx, { id }) => {
    refuseInUse(ctx, 'sector', id, get(ctx, 'sector', id).nameEs, ['organization.sectorId'])
    return remove(ctx, 'sector', id)
  },

  'organizations.list': ctx =>
    ctx.db
      .all(
        sql
          .selectFrom('organization')
          .leftJoin(openAgreementsOf, join => join.onRef('open.organizationId', '=', 'organization.id'))
          .select(['id', 'name', 'acronym', 'sectorId', 'country', 'variants', 'active'])
          .select(raw<number>`coalesce(open.agreements, 0)`.as('openAgreements'))
          .select(
            raw<number>`(SELECT count(DISTINCT "personId") FROM post WHERE post."organizationId" = organization.id)`.as(
              'people',
            ),
          )
          .select(
            raw<number>`(SELECT count(DISTINCT "meetingId") FROM attendance WHERE attendance."organizationId" = organization.id)`.as(
              'meetings',
            ),
          ),
      )
      .map(row => ({ ...row, variants: parseTexts(row.variants), active: row.active === 1 }))
      .sort((a, b) => a.name.localeCompare(b.name, ctx.language)),
  'organizations.uses': (ctx, { id }) => usesOf(ctx, 'organizationId', id),
  'organizations.add': (ctx, { id = ctx.newId(), name, acronym = null, sectorId = null }) => {
    refuseDuplicate(ctx, 'organization', name)
    insert(ctx, 'organization', { id, name, acronym, sectorId, country: null, variants: '[]', active: 1 })
    return { id }
  },
  'organizations.change': (ctx, { id, changes }) => {
    if (changes.name) refuseDuplicate(ctx, 'organization', changes.name.now, id)
    return change(ctx, 'organization', id, changes)
  },
  'organizations.remove': (ctx, { id }) => {
    const { name } = get(ctx, 'organization', id)
    refuseInUse(ctx, 'organization', id, name, [
      'attendance.organizationId',
      'intervention.organizationId',
      'agreement_responsible.organizationId',
      'post.organizationId',
      'convening.organizationId',
    ])
    return remove(ctx, 'organization', id)
  },

  'people.list': ctx => {
    const posts = ctx.db.all(
      sql
        .selectFrom('post')
        .select(['id', 'personId', 'organizationId', 'title', 'startDate', 'endDate'])
        .orderBy('startDate', 'desc')
        .orderBy('id'),
    )
    const postsOf = Map.groupBy(posts, post => post.personId)
    return ctx.db
      .all(
        sql
          .selectFrom('person')
          .select(['id', 'honorific', 'name', 'email', 'phone', 'variants', 'notes', 'active'])
          .select(
            raw<number>`(SELECT count(*) FROM intervention WHERE intervention."personId" = person.id)`.as(
              'interventions',
            ),
          ),
      )
      .map(row => ({
        ...row,
        variants: parseTexts(row.variants),
        active: row.active === 1,
        posts: postsOf.get(row.id) ?? [],
      }))
      .sort((a, b) => a.name.localeCompare(b.name, ctx.language))
  },
  // A person's own posts go with the person: they keep nobody.
  'people.uses': (ctx, { id }) => ({ ...usesOf(ctx, 'personId', id), posts: 0 }),
  'people.add': (ctx, { id = ctx.newId(), name, honorific = null, organizationId = null, title = null }) => {
    insert(ctx, 'person', { id, name, honorific, email: null, phone: null, variants: '[]', notes: null, active: 1 })
    if (organizationId !== null || title !== null)
      insert(ctx, 'post', { id: ctx.newId(), personId: id, organizationId, title, startDate: null, endDate: null })
    return { id }
  },
  'people.change': (ctx, { id, changes }) => change(ctx, 'person', id, changes),
  'people.remove': (ctx, { id }) => {
    refuseInUse(ctx, 'person', id, get(ctx, 'person', id).name, [
      'attendance.personId',
      'attendance.representedById',
      'intervention.personId',
      'agreement_responsible.personId',
      'convening.personId',
    ])
    return remove(ctx, 'person', id)
  },
  'posts.add': (ctx, { id = ctx.newId(), ...post }) => {
    get(ctx, 'person', post.personId)
    insert(ctx, 'post', { id, ...post })
    return { id }
  },
  'posts.change': (ctx, { id, changes }) => change(ctx, 'post', id, changes),
  'posts.remove': (ctx, { id }) => remove(ctx, 'post', id),
}

function usesOf(ctx: QueryContext, column: 'organizationId' | 'personId', id: string): Uses {
  const count = (table: RecordKind, what: string) =>
    raw<number>`(SELECT count(DISTINCT ${raw.ref(what)}) FROM ${raw.table(table)} WHERE ${raw.ref(column)} = ${id})`
  const attending =
    column === 'personId' ? raw`${id} IN ("personId", "representedById")` : raw`"organizationId" = ${id}`
  const found = ctx.db.one(
    query(raw<Uses>`SELECT (SELECT count(DISTINCT "meetingId") FROM attendance WHERE ${attending}) AS meetings, ${count('intervention', 'id')} AS interventions,
      ${count('agreement_responsible', 'agreementId')} AS agreements, ${count('post', 'id')} AS posts`),
  )
  return found ?? { meetings: 0, interventions: 0, agreements: 0, posts: 0 }
}

/** @param own the record that is to have the name, which may be written another way itself */
function refuseDuplicate(ctx: CommandContext, kind: 'organization', name: string, own?: string): void {
  const folded = foldText(name)
  const rows = ctx.db.all(sql.selectFrom(kind).select(['id', 'name']))
  const taken = rows.find(row => row.id !== own && foldText(row.name) === folded)
  if (taken) throw Refusal.of('record.duplicate', { kind, name: taken.name })
}

/** Throws `record.inUse` where one of these columns names the record. */
export function refuseInUse(
  ctx: CommandContext,
  kind: RecordKind,
  id: string,
  name: string,
  columns: `${RecordKind}.${string}`[],
): void {
  const count = columns
    .map(column => {
      const [table = '', field = ''] = column.split('.')
      return ctx.db.one(
        query(
          raw<{ count: number }>`SELECT count(*) AS count FROM ${raw.table(table)} WHERE ${raw.ref(field)} = ${id}`,
        ),
      )
    })
    .reduce((sum, row) => sum + (row?.count ?? 0), 0)
  if (count > 0) throw Refusal.of('record.inUse', { kind, name, count })
}
