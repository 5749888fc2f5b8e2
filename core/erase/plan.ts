import { sql as raw } from 'kysely'
import { z } from 'zod'
import { allIds, listed, type Scope } from '../../db/eraseTraces.ts'
import type { ReadHandle } from '../../db/execute.ts'
import { sql } from '../../db/execute.ts'
import { query } from '../../db/rows.ts'
import type { Erasable, Repeater } from '../../shared/contract/erase.ts'
import { Refusal } from '../../shared/errors.ts'
import { shortened } from '../../shared/text.ts'
import { correctionsOf } from '../minutes/redact.ts'
import { get, parseTexts } from '../records.ts'
import { type NameEraser, nameEraser } from './names.ts'
import { holding, wordsIn } from './words.ts'

/** What takes the names of the people among these records out of texts; null where there is nobody among them. */
export function eraserOf(db: ReadHandle, records: readonly Repeater[]): NameEraser | null {
  const gone = new Set(records.filter(record => record.kind === 'person').map(record => record.id))
  if (gone.size === 0) return null
  const people = db.all(sql.selectFrom('person').select(['id', 'honorific', 'name', 'variants', 'email', 'phone']))
  const names: string[] = []
  const others: string[] = []
  for (const person of people) {
    const written = [person.name, ...parseTexts(person.variants)]
    if (!gone.has(person.id)) others.push(...written)
    else names.push(...written, `${person.honorific ?? ''} ${person.name}`, person.email ?? '', person.phone ?? '')
  }
  names.push(...formerNames(db, [...gone]))
  for (const { name, variants } of db.all(sql.selectFrom('organization').select(['name', 'variants'])))
    others.push(name, ...parseTexts(variants))
  return nameEraser(names, others)
}

const formerly = z.object({
  name: z.string().optional(),
  variants: z.string().optional(),
  email: z.string().nullish(),
  phone: z.string().nullish(),
})

/** What people were called before, under which they were written down elsewhere. */
function formerNames(db: ReadHandle, ids: readonly string[]): string[] {
  const rows = db.all(
    query(raw<{ said: string }>`
      SELECT before AS said FROM history WHERE "tableName" = 'person' AND before IS NOT NULL AND "rowId" IN ${listed(ids)}
      UNION SELECT after FROM history WHERE "tableName" = 'person' AND after IS NOT NULL AND "rowId" IN ${listed(ids)}`),
  )
  return rows.flatMap(({ said }) => {
    const { name = '', variants = '[]', email, phone } = formerly.parse(JSON.parse(said))
    return [name, ...parseTexts(variants), email ?? '', phone ?? '']
  })
}

/** The names by which the people among these records are found in texts. */
export function namesOf(db: ReadHandle, records: readonly Repeater[]): string[] {
  return records.flatMap(({ kind, id }) => {
    if (kind !== 'person') return []
    const { name, variants } = get({ db }, 'person', id)
    return [name, ...parseTexts(variants)].filter(written => written.trim().includes(' '))
  })
}

const labels = {
  meeting: raw`reference`,
  intervention: raw`coalesce(speaker, capacity, nullif(lead, ''), section, '')`,
  point: raw`text`,
  agreement: raw`text`,
  follow_up: raw`narrative`,
  attachment: raw`name`,
  person: raw`name`,
  correction: raw`trim(label || ': ' || coalesce(nullif(before, ''), nullif(after, ''), comment), ': ')`,
  slip: raw`note`,
  minutes_version: raw`number || ''`,
}
const LONGEST_LABEL = 120

/** How a person knows a record: a name, a reference or how its text begins. Throws `record.notFound`. */
export function labelOf(db: ReadHandle, { kind, id }: Repeater): string {
  get({ db }, kind, id)
  const row = db.one(
    query(raw<{ label: string }>`SELECT ${labels[kind]} AS label FROM ${raw.table(kind)} WHERE id = ${id}`),
  )
  const label = (row?.label ?? '').replace(/\s+/g, ' ').trim()
  return shortened(label, LONGEST_LABEL)
}

const owners: Record<Repeater['kind'], ReturnType<typeof raw>> = {
  correction: raw`SELECT "meetingId" AS id FROM correction WHERE id = `,
  slip: raw`SELECT "meetingId" AS id FROM slip WHERE id = `,
  minutes_version: raw`SELECT "meetingId" AS id FROM minutes_version WHERE id = `,
  meeting: raw`SELECT id FROM meeting WHERE id = `,
  intervention: raw`SELECT "meetingId" AS id FROM intervention WHERE id = `,
  point: raw`SELECT intervention."meetingId" AS id FROM point
    JOIN intervention ON intervention.id = point."interventionId" WHERE point.id = `,
  agreement: raw`SELECT "meetingId" AS id FROM agreement WHERE id = `,
  follow_up: raw`SELECT agreement."meetingId" AS id FROM follow_up
    JOIN agreement ON agreement.id = follow_up."agreementId" WHERE follow_up.id = `,
  attachment: raw`SELECT coalesce(attachment."meetingId", agreement."meetingId") AS id FROM attachment
    LEFT JOIN follow_up ON follow_up.id = attachment."followUpId"
    LEFT JOIN agreement ON agreement.id = follow_up."agreementId" WHERE attachment.id = `,
  person: raw`SELECT NULL AS id WHERE '' = `,
}

/** The meeting that a record is or belongs to; null for one outside meetings. */
export function meetingOf(db: ReadHandle, { kind, id }: Repeater) {
  const found = db.one(query(raw<{ id: string | null }>`${owners[kind]} ${id}`))
  return found?.id ? get({ db }, 'meeting', found.id) : null
}

/**
 * What may say the same and would stay: agreements that were made of a point, the files that a meeting was made of, and
 * corrections, slips and versions that hold the same words somewhere else.
 * @param stays whether a version would still hold some of the words
 */
export function repeatersOf(
  db: ReadHandle,
  record: Erasable,
  scope: Scope,
  stays: (version: string) => boolean,
): Repeater[] {
  const points = [...(scope.get('point') ?? [])]
  const agreements = db.all(
    query(raw<{ id: string }>`SELECT id FROM agreement WHERE "originPointId" IN ${listed(points)} ORDER BY id`),
  )
  const meetings = record.kind === 'person' ? meetingsOf(db, record.id) : [meetingOf(db, record)?.id ?? '']
  const files = db.all(
    query(raw<{ id: string }>`SELECT id FROM attachment WHERE "meetingId" IN ${listed(meetings)} ORDER BY id`),
  )
  const meeting = meetingOf(db, record)
  const others = meeting ? holding(db, meeting.id, wordsIn(db, scope)) : []
  const known = new Set(correctionsOf(db, allIds(scope)))
  const found: Repeater[] = [
    ...agreements.map(({ id }) => ({ kind: 'agreement' as const, id })),
    ...files.map(({ id }) => ({ kind: 'attachment' as const, id })),
    ...others.filter(({ kind, id }) => !known.has(id) && (kind !== 'minutes_version' || stays(id))),
  ]
  return found.filter(({ kind, id }) => !scope.get(kind)?.has(id)).slice(0, 200)
}

function meetingsOf(db: ReadHandle, personId: string): string[] {
  return db
    .all(
      query(raw<{ id: string }>`
        SELECT "meetingId" AS id FROM attendance WHERE ${personId} IN ("personId", "representedById")
        UNION SELECT "meetingId" FROM intervention WHERE "personId" = ${personId}`),
    )
    .map(row => row.id)
}

/** Throws `erase.ownName` where the person to be erased is the one who works here: the line that stays would name them again. */
export function refuseOwnName(eraser: NameEraser | null, user: string): void {
  if (eraser !== null && eraser.erase(user) !== user) throw Refusal.of('erase.ownName', { name: user })
}
