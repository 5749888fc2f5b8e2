import { sql as raw } from 'kysely'
import { query } from '../db/rows.ts'
import type { ReminderContact } from '../shared/contract/reminders.ts'
import { foldText } from '../shared/text.ts'
import type { QueryContext } from './context.ts'
import { mailAddress } from './documents/mail.ts'
import { among, namesFor } from './names.ts'
import type { PressingGroup } from './pressingGroups.ts'

type Somebody = Pick<PressingGroup, 'organizationId' | 'personId'>

/**
 * Tells whom to write to for each of these: the person, or those who hold a post at the institution today. Who heads the
 * institution comes first, as far as the title of the post tells, then whoever has an address.
 */
export function contactsOf(ctx: Pick<QueryContext, 'db' | 'today'>, groups: readonly Somebody[]) {
  const holders = Map.groupBy(holdersOf(ctx, groups), row => row.organizationId)
  const people = new Map(peopleOf(ctx, groups).map(row => [row.id, row]))
  return ({ organizationId, personId }: Somebody): ReminderContact[] => {
    const person = people.get(personId ?? '')
    if (person) return [contactOf(person)]
    const rank = ({ position, email }: Holder) => rankOf(position) * 10 + Number(mailAddress(email ?? '') === null)
    const found = (holders.get(organizationId ?? '') ?? []).toSorted((one, other) => rank(one) - rank(other))
    return [...new Map(found.map(row => [row.id, contactOf(row)])).values()]
  }
}

type Holder = { id: string; honorific: string | null; name: string; email: string | null; position: string | null }

function contactOf({ id, honorific, name, email, position }: Holder): ReminderContact {
  return {
    id,
    printed: [honorific, name].filter(Boolean).join(' '),
    position,
    email: mailAddress(email ?? ''),
  }
}

function holdersOf(ctx: Pick<QueryContext, 'db' | 'today'>, groups: readonly Somebody[]) {
  const ids = groups.map(({ organizationId }) => organizationId)
  return ctx.db.all(
    query(raw<Holder & { organizationId: string }>`
      SELECT person.id, person.honorific, person.name, person.email, post.title AS position, post."organizationId"
      FROM post JOIN person ON person.id = post."personId"
      WHERE ${among('post.organizationId', ids)} AND person.active = 1
        AND coalesce(post."startDate", '') <= ${ctx.today} AND coalesce(post."endDate", '9999-12-31') >= ${ctx.today}
      ORDER BY person.name, person.id, post.id`),
  )
}

function peopleOf(ctx: Pick<QueryContext, 'db' | 'today'>, groups: readonly Somebody[]): Holder[] {
  const ids = groups.map(({ personId }) => personId)
  const names = namesFor(ctx.db, ids, [])
  const rows = ctx.db.all(
    query(raw<Omit<Holder, 'position'>>`
      SELECT id, honorific, name, email FROM person WHERE ${among('id', ids)}`),
  )
  return rows.map(row => ({ ...row, position: names.position(row.id, null, ctx.today) }))
}

/** Whoever stands in for the head is not the head. */
const deputies = /^(sub|vice)|\b(adjunt[oa]|deputy|interin[oa])\b/
const heads =
  /^(ministr|minister|secretari[oa] (de estado|general|ejecutiv|tecnic)|secretario|secretary|president|embajador|ambassador|representante|representative|coordinador[a]? residente|resident coordinator|director[a]? (general|ejecutiv|nacional|de pais|presidente)|(country|executive|general) director|titular|rector|alcalde|mayor|comisionad|commissioner|jefe de mision|jefa de mision|head of (mission|office|delegation|agency|cooperation))/
const leaders = /^(director|coordinador|coordinator|gerente|manager|jef[ea]|chief|head|encargad)/

/** How near a post is to the head of its institution, by its title: 0 is the head. */
function rankOf(position: string | null): number {
  const title = foldText(position ?? '')
  if (deputies.test(title)) return 2
  if (heads.test(title)) return 0
  if (leaders.test(title)) return 1
  return title === '' ? 4 : 3
}
