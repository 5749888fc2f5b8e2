import { type RawBuilder, sql as raw } from 'kysely'
import type { ReadHandle, WriteHandle } from '../db/execute.ts'
import { query } from '../db/rows.ts'
import { fillEntries, type SearchEntry } from '../db/searchIndex.ts'
import type { RecordKind } from '../shared/contract/define.ts'
import type { SearchHit } from '../shared/contract/search.ts'

type Found = { recordId: string; meetingId: string | null; date: string | null; text: string }
/** What can be found of one kind of record: a SELECT over all its records, and the column that picks one of them. */
type Source = { kind: SearchHit['kind']; rows: RawBuilder<Found>; key: string }

const columns = (...names: string[]) => raw`concat_ws(char(10), ${raw.join(names.map(textOf))})`

/** Columns that hold a list of texts as JSON: what can be found are the texts. */
const lists = /^(.+\.)?(aims|themes|priorities|variants)$/

function textOf(column: string) {
  const name = raw.ref(column)
  return lists.test(column) ? raw`(SELECT group_concat(value, char(10)) FROM json_each(${name}))` : name
}

/** A part that names its meeting. */
function partOf(kind: Source['kind'], table: RecordKind, ...names: string[]): Source {
  const text = columns(...names.map(name => `${table}.${name}`))
  const key = `${table}.id`
  return {
    kind,
    key,
    rows: raw`SELECT ${raw.ref(key)} AS "recordId", meeting.id AS "meetingId", meeting.date, ${text} AS text
      FROM ${raw.table(table)} JOIN meeting ON meeting.id = ${raw.ref(`${table}.meetingId`)}`,
  }
}

/** Somebody or something outside meetings. */
function directoryEntry(kind: Source['kind'], table: RecordKind, ...names: string[]): Source {
  return {
    kind,
    key: `${table}.id`,
    rows: raw`SELECT id AS "recordId", NULL AS "meetingId", NULL AS date, ${columns(...names)} AS text
      FROM ${raw.table(table)}`,
  }
}

const meetingTexts = [
  'reference',
  'title',
  'place',
  'chair',
  'convener',
  'rapporteur',
  'objective',
  'aims',
  'discussion',
]
const meetingLaterTexts = ['themes', 'closingSpeaker', 'closing', 'nextPlace', 'nextNotes']

/** What can be found of each kind of record. */
export const sources: Partial<Record<RecordKind, Source>> = {
  meeting: {
    kind: 'meeting',
    key: 'meeting.id',
    rows: raw`SELECT id AS "recordId", id AS "meetingId", date, ${columns(...meetingTexts, ...meetingLaterTexts)} AS text
      FROM meeting`,
  },
  agenda_item: partOf('agendaItem', 'agenda_item', 'title', 'presenter', 'notes'),
  presentation: partOf('presentation', 'presentation', 'presenter', 'text', 'priorities'),
  section: partOf('section', 'section', 'title', 'body'),
  agreement: {
    kind: 'agreement',
    key: 'agreement.id',
    rows: raw`SELECT agreement.id AS "recordId", meeting.id AS "meetingId", meeting.date,
        concat_ws(char(10), agreement.text, agreement."readBy", (
          SELECT group_concat(concat_ws(' ', organization.name, organization.acronym, person.name, part.name), char(10)
            ORDER BY part.role, part.position, part.id)
          FROM agreement_responsible AS part
          LEFT JOIN organization ON organization.id = part."organizationId"
          LEFT JOIN person ON person.id = part."personId" WHERE part."agreementId" = agreement.id)) AS text
      FROM agreement JOIN meeting ON meeting.id = agreement."meetingId"`,
  },
  intervention: {
    kind: 'intervention',
    key: 'part.id',
    rows: raw`SELECT part.id AS "recordId", meeting.id AS "meetingId", meeting.date, concat_ws(char(10), person.name,
        organization.name, organization.acronym, part.speaker, part.capacity, part.section, part.lead) AS text
      FROM intervention AS part JOIN meeting ON meeting.id = part."meetingId"
      LEFT JOIN person ON person.id = part."personId" LEFT JOIN organization ON organization.id = part."organizationId"`,
  },
  point: {
    kind: 'point',
    key: 'point.id',
    rows: raw`SELECT point.id AS "recordId", meeting.id AS "meetingId", meeting.date, point.text FROM point
      JOIN intervention ON intervention.id = point."interventionId" JOIN meeting ON meeting.id = intervention."meetingId"`,
  },
  follow_up: {
    kind: 'followUp',
    key: 'part.id',
    rows: raw`SELECT part.id AS "recordId", agreement."meetingId", part.date,
        ${columns('part.reporter', 'part.narrative', 'part.nextStep')} AS text
      FROM follow_up AS part JOIN agreement ON agreement.id = part."agreementId"`,
  },
  person: {
    kind: 'person',
    key: 'person.id',
    rows: raw`SELECT person.id AS "recordId", NULL AS "meetingId", NULL AS date,
        concat_ws(char(10), ${columns('honorific', 'name', 'variants', 'email', 'notes')},
          (SELECT group_concat(title, char(10) ORDER BY post.id) FROM post WHERE post."personId" = person.id)) AS text
      FROM person`,
  },
  organization: directoryEntry('organization', 'organization', 'name', 'acronym', 'variants', 'country'),
}

/** The entry of a record as it is now; null when it is gone, cannot be found or says nothing. */
export function entryOf(db: ReadHandle, table: RecordKind, id: string): SearchEntry | null {
  const source = sources[table]
  const found = source && db.one(query(raw<Found>`${source.rows} WHERE ${raw.ref(source.key)} = ${id}`))
  return source && found?.text ? { kind: source.kind, ...found } : null
}

/** Makes the whole index anew from the records as they are now. */
export function fillSearch(db: WriteHandle): void {
  fillEntries(db, Object.values(sources))
}

const tables = Object.entries(sources).map(([table, source]) => [source.kind, table] as const)

/** The table that holds the records of a kind of entry. */
export function tableOf(kind: string): RecordKind | undefined {
  const name = tables.find(([known]) => known === kind)?.[1]
  return name !== undefined && isSourced(name) ? name : undefined
}

/** The kind as the contract knows it. Throws when the file holds another. */
export function kindOf(kind: string): SearchHit['kind'] {
  const known = tables.find(([name]) => name === kind)?.[0]
  if (!known) throw new Error(`unknown kind of entry: ${kind}`)
  return known
}

function isSourced(table: string): table is RecordKind {
  return Object.hasOwn(sources, table)
}
