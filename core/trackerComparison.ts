import { sql as raw } from 'kysely'
import { sql } from '../db/execute.ts'
import { query } from '../db/rows.ts'
import type { Agreement } from '../shared/contract/agreements.ts'
import type {
  ReturnedTracker,
  ReturnedTrackerRow,
  TrackerComparison,
  TrackerValue,
  TrackerValues,
} from '../shared/contract/trackers.ts'
import { isOwnColumn, type OwnColumn } from '../shared/ownFields.ts'
import { foldText } from '../shared/text.ts'
import { type TrackerField, trackerFields } from '../shared/vocabulary.ts'
import { agreementNumber, printedNames } from './agreementRecord.ts'
import { agreementsAmong } from './agreements.ts'
import type { QueryContext } from './context.ts'
import { namesInDirectory, organizationNamed, personNamed } from './directoryMatch.ts'
import { among } from './names.ts'
import { listOwnFields, ownValuesOf } from './ownFields.ts'
import { exportAmong, storedCopies } from './trackerExports.ts'
import { type FollowUpText, newFollowUp, printedFollowUps, saysAnother } from './trackerFollowUps.ts'
import {
  cellsUnderNames,
  columnOf,
  ownColumnValues,
  ownFieldsByColumn,
  untakenColumns,
  valuesUnderNames,
} from './trackerOwnFields.ts'
import { plainReference, sameText } from './trackerTexts.ts'

/** A comparison; the agreements of which the file says something new, by their references; the follow-ups that its texts tell. */
export type Compared = {
  comparison: TrackerComparison
  agreements: ReadonlyMap<string, Agreement>
  followUps: ReadonlyMap<string, FollowUpText>
}

/**
 * Compares three ways, field by field: what was sent, what came back, and what is here now. A follow-up is never in conflict: what
 * was written is added to what others wrote. Where it is not known what was sent, a difference is a conflict.
 */
export function compareTracker(ctx: QueryContext, returned: ReturnedTracker): Compared {
  const ownFields = listOwnFields(ctx)
  const columns = [...trackerFields, ...ownFields.map(columnOf)]
  const exportId = exportAmong(ctx, returned.exportIds)?.id ?? null
  const fieldOf = ownFieldsByColumn(ctx, ownFields, exportId)
  const ownValues = ownValuesOf(ctx)
  const known = new Map(placesOf(ctx).map(row => [plainReference(row.reference), row]))
  const named = returned.rows.map(row => known.get(plainReference(row.reference ?? '')))
  const ids = [...new Set(returned.rows.flatMap((row, index) => (saysSomething(row) ? (named[index]?.id ?? []) : [])))]
  const agreements = new Map(agreementsAmong(ctx, ids).map(row => [row.reference, row]))
  const base = baseOf(ctx, returned, exportId, ids)
  const tokenOf = tokens(ctx)
  const reports = printedFollowUps(ctx, reportedAgain(returned, named, base))
  const folded = remembered(foldText)
  const sealed = sealedAmong(ctx, new Set(named.flatMap(row => row?.meetingId ?? [])))
  const comparison: TrackerComparison = { changed: [], unchanged: 0, conflicts: [], unknown: [], refused: [] }
  const followUps = new Map<string, FollowUpText>()
  const first = new Map<string, ReturnedTrackerRow>()
  const untaken = new Map<OwnColumn, TrackerComparison['refused'][number]>()
  for (const [index, row] of returned.rows.entries()) {
    const here = named[index]
    const place = { sheet: row.sheet, row: row.row }
    if (!here) {
      const reason = row.reference === null ? 'noReference' : 'notHere'
      comparison.unknown.push({ ...place, reference: row.reference, text: row.text, reason })
      continue
    }
    const { reference } = here
    const before = first.get(reference)
    if (before) {
      // The same row copied says nothing new; another one for the same agreement is for a person to look at.
      if (JSON.stringify(before.fields) !== JSON.stringify(row.fields))
        comparison.refused.push({ ...place, reference, field: null, written: row.text, reason: 'twice' })
      continue
    }
    first.set(reference, row)
    const agreement = agreements.get(reference)
    const asSent = base(here)
    for (const each of untakenColumns(row, asSent, fieldOf))
      if (!untaken.has(each.field)) untaken.set(each.field, { ...place, reference, ...each })
    const sent = valuesUnderNames(asSent, fieldOf)
    const cells = cellsUnderNames(row.fields, fieldOf, returned.monthFirst ?? false)
    const counts = () => comparison.conflicts.length + comparison.refused.length
    const troubles = counts()
    for (const refused of fixedColumns(row, here, folded)) comparison.refused.push({ ...place, reference, ...refused })
    const fields: TrackerComparison['changed'][number]['fields'] = {}
    const own = ownColumnValues(ownFields, ownValues.get(here.id))
    for (const field of columns) {
      const cell = cells[field]
      if (!cell || !agreement) continue
      if ('refused' in cell) {
        comparison.refused.push({ ...place, reference, field, written: cell.written, reason: cell.refused })
        continue
      }
      const now = cell.value
      if (field === 'lastFollowUp') {
        const found = newFollowUp(now, sent.lastFollowUp, reports.get(here.id) ?? [], ctx.today)
        if (found) {
          followUps.set(reference, found)
          fields.lastFollowUp = { was: agreement.lastFollowUp?.narrative ?? null, now: found.narrative }
        }
        continue
      }
      const was = isOwnColumn(field) ? (own[field] ?? null) : valueHere(agreement, field)
      const same = (one: TrackerValue, other: TrackerValue) => isSame(field, one, other, tokenOf)
      const was_sent = sent[field]
      if ((was_sent !== undefined && same(now, was_sent)) || same(now, was)) continue
      if (field === 'agreement' && sealed.has(here.meetingId))
        comparison.refused.push({ ...place, reference, field, written: String(now), reason: 'sealed' })
      else if (was_sent === undefined)
        comparison.conflicts.push({ reference, field, sent: null, here: was, theirs: now, reason: 'unsent' })
      else if (!same(was, was_sent))
        comparison.conflicts.push({ reference, field, sent: was_sent, here: was, theirs: now, reason: 'both' })
      else fields[field] = { was, now }
    }
    if (Object.keys(fields).length > 0) comparison.changed.push({ reference, fields })
    else if (counts() === troubles) comparison.unchanged += 1
  }
  comparison.refused.push(...untaken.values())
  return { comparison, agreements, followUps }
}

/** Where an agreement belongs. */
type Place = { id: string; reference: string; meetingId: string; meeting: string; body: string }

/** Every agreement there is: a tracker that came back says something new of few of them. */
function placesOf(ctx: QueryContext): Place[] {
  const rows = ctx.db.all(
    sql
      .selectFrom('agreement')
      .innerJoin('meeting', 'meeting.id', 'agreement.meetingId')
      .innerJoin('body', 'body.id', 'meeting.bodyId')
      .select(['agreement.id', 'agreement.meetingId', 'meeting.reference as meeting', 'body.code as body'])
      .select(agreementNumber),
  )
  return rows.map(({ number, ...row }) => ({ ...row, reference: `${row.meeting}/${number}` }))
}

function saysSomething({ fields }: ReturnedTrackerRow): boolean {
  return Object.keys(fields).length > 0
}

/** What a field of an agreement says, as trackers put it. */
export function valueHere(row: Agreement, field: Exclude<TrackerField, 'lastFollowUp'>): TrackerValue {
  switch (field) {
    case 'agreement':
      return row.text
    case 'responsible':
      return printedNames(row.lead)
    case 'support':
      return printedNames(row.support)
    case 'dueDate':
      return row.dueKind === 'date' ? row.dueDate : row.dueKind
    default:
      return row[field]
  }
}

/** What was sent of an agreement: by the hidden sheet, else by the stored copy of the export. */
function baseOf(
  ctx: QueryContext,
  returned: ReturnedTracker,
  exportId: string | null,
  ids: readonly string[],
): (row: Place) => TrackerValues {
  if (returned.sent) {
    const sent = new Map(returned.sent.map(({ reference, values }) => [plainReference(reference), values]))
    return row => sent.get(plainReference(row.reference)) ?? {}
  }
  const copies = storedCopies(ctx, exportId, ids)
  return row => copies.get(row.id) ?? {}
}

function isSame(
  field: TrackerField | OwnColumn,
  one: TrackerValue,
  other: TrackerValue,
  tokenOf: (name: string) => string,
): boolean {
  if (field === 'agreement' || isOwnColumn(field)) return sameText(String(one ?? ''), String(other ?? ''))
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other
  if (one.join('\n') === other.join('\n')) return true
  const tokensOf = (names: readonly string[]) => [...new Set(names.map(tokenOf))].sort().join('\n')
  return tokensOf(one) === tokensOf(other)
}

/** The same for every way of writing the same institution or person. */
function tokens(ctx: QueryContext): (name: string) => string {
  const names = namesInDirectory(ctx)
  return remembered(name => organizationNamed(names, name) ?? personNamed(names, name) ?? foldText(name))
}

/** The same words come in thousands of rows. */
function remembered(make: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return text => {
    const made = known.get(text) ?? make(text)
    known.set(text, made)
    return made
  }
}

/** The agreements of which the file tells another follow-up than it was sent with. */
function reportedAgain(
  { rows }: ReturnedTracker,
  named: readonly (Place | undefined)[],
  base: (row: Place) => TrackerValues,
): string[] {
  return rows.flatMap(({ fields }, index) => {
    const here = named[index]
    const cell = fields.lastFollowUp
    return here && cell && 'value' in cell && saysAnother(cell.value, base(here).lastFollowUp) ? [here.id] : []
  })
}

/** Columns that only tell where an agreement belongs, where somebody wrote over them. */
function* fixedColumns(row: ReturnedTrackerRow, here: Place, folded: (text: string) => string) {
  const refused = (field: 'body' | 'meeting', written: string) => ({ field, written, reason: 'fixed' as const })
  if (row.body !== null && folded(row.body) !== folded(here.body)) yield refused('body', row.body)
  if (row.meeting !== null && !folded(row.meeting).startsWith(folded(here.meeting)))
    yield refused('meeting', row.meeting)
}

function sealedAmong(ctx: QueryContext, meetings: ReadonlySet<string>): Set<string> {
  const rows = ctx.db.all(
    query(raw<{ id: string }>`SELECT id FROM meeting
      WHERE "sealedVersion" IS NOT NULL AND ${among('id', [...meetings])}`),
  )
  return new Set(rows.map(({ id }) => id))
}
