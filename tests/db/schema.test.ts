import { expect, it } from 'vitest'
import { stampColumns } from '../../db/historyTriggers.ts'
import type { Records, TablesAndKindsAgree } from '../../db/schema.ts'
import { recordKinds } from '../../shared/contract/define.ts'
import { openTestCore } from '../support/core.ts'
import { rowsOf } from '../support/rows.ts'

/** How a column is declared in the file for a type of the schema; `?` where it may be null. */
type Declared<T> = null extends T ? `${Plain<Exclude<T, null>>}?` : Plain<T>
type Plain<T> = [T] extends [{ readonly __select__: infer S }]
  ? Plain<S>
  : [T] extends [string]
    ? 'TEXT'
    : 'INTEGER' | 'REAL'
type Columns = { [K in keyof Records]: { [C in Exclude<keyof Records[K], Stamp>]: Declared<Records[K][C]> } }
type Stamp = 'createdAt' | 'createdBy' | 'changedAt' | 'changedBy'

const agree: TablesAndKindsAgree = true

/** The typed schema once more: it compiles only while it has every table and column of it, with their types. */
const columns: Columns = {
  setting: { id: 'TEXT', value: 'TEXT' },
  sector: { id: 'TEXT', nameEs: 'TEXT', nameEn: 'TEXT', position: 'REAL' },
  organization: {
    id: 'TEXT',
    name: 'TEXT',
    acronym: 'TEXT?',
    sectorId: 'TEXT?',
    country: 'TEXT?',
    variants: 'TEXT',
    active: 'INTEGER',
  },
  person: {
    id: 'TEXT',
    honorific: 'TEXT?',
    name: 'TEXT',
    email: 'TEXT?',
    phone: 'TEXT?',
    variants: 'TEXT',
    notes: 'TEXT?',
    active: 'INTEGER',
  },
  post: {
    id: 'TEXT',
    personId: 'TEXT',
    organizationId: 'TEXT?',
    title: 'TEXT?',
    startDate: 'TEXT?',
    endDate: 'TEXT?',
  },
  body: { id: 'TEXT', code: 'TEXT', name: 'TEXT', kind: 'TEXT', defaultAgenda: 'TEXT', phases: 'TEXT' },
  convening: {
    id: 'TEXT',
    bodyId: 'TEXT',
    position: 'REAL',
    organizationId: 'TEXT?',
    personId: 'TEXT?',
    role: 'TEXT',
    capacity: 'TEXT?',
  },
  meeting: {
    id: 'TEXT',
    bodyId: 'TEXT',
    year: 'INTEGER',
    number: 'INTEGER',
    reference: 'TEXT',
    title: 'TEXT',
    date: 'TEXT?',
    startTime: 'TEXT?',
    endTime: 'TEXT?',
    timeZone: 'TEXT',
    modality: 'TEXT?',
    place: 'TEXT',
    link: 'TEXT',
    chair: 'TEXT',
    convener: 'TEXT',
    rapporteur: 'TEXT',
    objective: 'TEXT',
    aims: 'TEXT',
    language: 'TEXT',
    state: 'TEXT',
    discussion: 'TEXT',
    themes: 'TEXT',
    closingSpeaker: 'TEXT',
    closing: 'TEXT',
    nextDate: 'TEXT?',
    nextTime: 'TEXT?',
    nextPlace: 'TEXT',
    nextNotes: 'TEXT',
    numbersFixedAt: 'TEXT?',
    previousId: 'TEXT?',
    phase: 'TEXT',
    products: 'TEXT',
    notes: 'TEXT',
    sealedVersion: 'INTEGER?',
    amendmentReason: 'TEXT?',
  },
  agenda_item: {
    id: 'TEXT',
    meetingId: 'TEXT',
    position: 'REAL',
    title: 'TEXT',
    presenter: 'TEXT',
    minutes: 'INTEGER?',
    notes: 'TEXT',
    kind: 'TEXT',
    runningSince: 'TEXT?',
    spentSeconds: 'INTEGER',
  },
  attendance: {
    id: 'TEXT',
    meetingId: 'TEXT',
    position: 'REAL',
    organizationId: 'TEXT?',
    personId: 'TEXT?',
    status: 'TEXT',
    representedById: 'TEXT?',
    role: 'TEXT',
    capacity: 'TEXT?',
    arrivalTime: 'TEXT?',
    headCount: 'INTEGER?',
  },
  presentation: {
    id: 'TEXT',
    meetingId: 'TEXT',
    position: 'REAL',
    presenter: 'TEXT',
    text: 'TEXT',
    priorities: 'TEXT',
  },
  intervention: {
    id: 'TEXT',
    meetingId: 'TEXT',
    position: 'REAL',
    personId: 'TEXT?',
    organizationId: 'TEXT?',
    speaker: 'TEXT?',
    capacity: 'TEXT?',
    section: 'TEXT?',
    lead: 'TEXT',
    agendaItemId: 'TEXT?',
  },
  point: {
    id: 'TEXT',
    interventionId: 'TEXT',
    position: 'REAL',
    text: 'TEXT',
    kind: 'TEXT',
    attribution: 'TEXT',
    answersId: 'TEXT?',
    level: 'INTEGER',
  },
  agreement: {
    id: 'TEXT',
    meetingId: 'TEXT',
    position: 'REAL',
    number: 'INTEGER?',
    text: 'TEXT',
    readBy: 'TEXT?',
    dueKind: 'TEXT?',
    dueDate: 'TEXT?',
    priority: 'TEXT',
    state: 'TEXT',
    rating: 'INTEGER?',
    originPointId: 'TEXT?',
    leadUndefined: 'INTEGER',
    expectedEvidence: 'TEXT',
    evidenceUndefined: 'INTEGER',
    snoozeDays: 'INTEGER?',
    closedOn: 'TEXT?',
    supersededById: 'TEXT?',
  },
  agreement_responsible: {
    id: 'TEXT',
    agreementId: 'TEXT',
    position: 'REAL',
    role: 'TEXT',
    organizationId: 'TEXT?',
    personId: 'TEXT?',
    name: 'TEXT?',
  },
  follow_up: {
    id: 'TEXT',
    agreementId: 'TEXT',
    date: 'TEXT',
    reporter: 'TEXT',
    channel: 'TEXT?',
    rating: 'INTEGER?',
    narrative: 'TEXT',
    nextStep: 'TEXT',
    evidence: 'TEXT?',
    letterNumber: 'TEXT?',
  },
  carried_agreement: { id: 'TEXT', meetingId: 'TEXT', agreementId: 'TEXT', position: 'REAL', remark: 'TEXT' },
  section: {
    id: 'TEXT',
    meetingId: 'TEXT',
    position: 'REAL',
    title: 'TEXT',
    body: 'TEXT',
    place: 'TEXT',
    internal: 'INTEGER',
  },
  attachment: {
    id: 'TEXT',
    meetingId: 'TEXT?',
    followUpId: 'TEXT?',
    name: 'TEXT',
    mediaType: 'TEXT',
    size: 'INTEGER',
    sha256: 'TEXT',
  },
  minutes_version: {
    id: 'TEXT',
    meetingId: 'TEXT',
    number: 'INTEGER',
    stage: 'TEXT',
    reason: 'TEXT?',
    sealedAt: 'TEXT?',
    sealedBy: 'TEXT?',
    contentHash: 'TEXT',
    content: 'TEXT',
    redacted: 'INTEGER',
  },
  circulation: { id: 'TEXT', versionId: 'TEXT', replyBy: 'TEXT?' },
  tracker_export: {
    id: 'TEXT',
    bodyId: 'TEXT?',
    language: 'TEXT',
    agreements: 'INTEGER',
    organizationId: 'TEXT?',
    personId: 'TEXT?',
    name: 'TEXT?',
    madeOn: 'TEXT',
    answeredAt: 'TEXT?',
    answeredBy: 'TEXT',
    fileName: 'TEXT',
    awaited: 'INTEGER',
  },
  tracker_sent: { id: 'TEXT', agreementId: 'TEXT', since: 'TEXT', content: 'TEXT' },
  related_agreement: { id: 'TEXT', agreementId: 'TEXT', otherId: 'TEXT' },
  own_field: { id: 'TEXT', position: 'REAL', name: 'TEXT', kind: 'TEXT', choices: 'TEXT' },
  own_value: { id: 'TEXT', agreementId: 'TEXT', fieldId: 'TEXT', value: 'TEXT' },
  register_view: { id: 'TEXT', position: 'REAL', name: 'TEXT', content: 'TEXT' },
  reminder: {
    id: 'TEXT',
    organizationId: 'TEXT?',
    personId: 'TEXT?',
    name: 'TEXT?',
    sentOn: 'TEXT',
    channel: 'TEXT',
    letterNumber: 'TEXT?',
    note: 'TEXT',
  },
  reminded_agreement: { id: 'TEXT', reminderId: 'TEXT', agreementId: 'TEXT' },
  distribution: {
    id: 'TEXT',
    meetingId: 'TEXT',
    versionId: 'TEXT?',
    audience: 'TEXT',
    language: 'TEXT',
    format: 'TEXT?',
    sentOn: 'TEXT',
    channel: 'TEXT',
    organizationId: 'TEXT?',
    personId: 'TEXT?',
    name: 'TEXT?',
    note: 'TEXT',
  },
  slip: {
    id: 'TEXT',
    meetingId: 'TEXT',
    versionId: 'TEXT',
    organizationId: 'TEXT?',
    personId: 'TEXT?',
    name: 'TEXT?',
    replyBy: 'TEXT?',
    answer: 'TEXT',
    answeredOn: 'TEXT?',
    note: 'TEXT',
  },
  correction: {
    id: 'TEXT',
    meetingId: 'TEXT',
    versionId: 'TEXT?',
    source: 'TEXT',
    author: 'TEXT',
    date: 'TEXT?',
    fileName: 'TEXT?',
    partKind: 'TEXT?',
    partId: 'TEXT?',
    field: 'TEXT?',
    item: 'INTEGER?',
    label: 'TEXT',
    before: 'TEXT',
    after: 'TEXT',
    comment: 'TEXT',
    state: 'TEXT',
    returnedItem: 'TEXT?',
  },
}

it('the typed schema is that of the migrated file, column by column', async () => {
  const { file } = await openTestCore()
  expect(agree).toBe(true)
  for (const kind of recordKinds) {
    const found = rowsOf(file, 'SELECT name, type, "notnull", pk FROM pragma_table_info(?)', kind)
    const declared = found.map(row => [row.name, `${row.type}${row.notnull || row.pk ? '' : '?'}`])
    const stamps = [...stampColumns].map(name => [name, 'TEXT'])
    expect(Object.fromEntries(declared), kind).toEqual({ ...columns[kind], ...Object.fromEntries(stamps) })
  }
})

it('every table is strict, and one that people edit, of the history or of the search', async () => {
  const { file } = await openTestCore()
  const tables = rowsOf(
    file,
    "SELECT name, strict, type FROM pragma_table_list WHERE schema = 'main' AND type <> 'shadow' AND name NOT LIKE 'sqlite%'",
  )
  const others = ['command', 'history', 'search_entry', 'search_index']
  expect(tables.map(table => table.name).sort()).toEqual([...recordKinds, ...others].sort())
  expect(tables.filter(table => table.type === 'table' && table.strict !== 1)).toEqual([])
})

it('every reference has an index, so that nothing slows down as the file grows', async () => {
  const { file } = await openTestCore()
  for (const kind of recordKinds) {
    const indexed = rowsOf(
      file,
      'SELECT info.name FROM pragma_index_list(?) AS list, pragma_index_info(list.name) AS info WHERE info.seqno = 0',
      kind,
    ).map(row => row.name)
    const references = rowsOf(file, 'SELECT "from" AS name FROM pragma_foreign_key_list(?)', kind).map(row => row.name)
    expect(
      references.filter(name => !indexed.includes(name)),
      kind,
    ).toEqual([])
  }
})

it('a released schema is never edited', async () => {
  const { file } = await openTestCore()
  const parts = rowsOf(
    file,
    "SELECT sql FROM main.sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search_index_%' ORDER BY rowid",
  )
  await expect(`${parts.map(part => part.sql).join(';\n\n')};\n`).toMatchFileSnapshot('./schema.sql')
})
