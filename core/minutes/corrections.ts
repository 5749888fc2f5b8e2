import type { Selectable } from 'kysely'
import type { Columns } from '../../db/rows.ts'
import type { Records } from '../../db/schema.ts'
import { line, paragraph } from '../../shared/contract/fields.ts'
import {
  type CorrectableKind,
  type CorrectedPart,
  type Correction,
  correctableFields,
  type NewCorrection,
} from '../../shared/contract/minutes.ts'
import { Refusal } from '../../shared/errors.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { checkInput } from '../input.ts'
import { readMeeting } from '../meetingRecord.ts'
import { change, changedElsewhere, get, insert, parseTexts, remove, set } from '../records.ts'
import { recordTexts } from '../returned/recordTexts.ts'
import { versionOf } from './versions.ts'

type Row = Selectable<Records['correction']>

export const correctionHandlers: HandlersOf<'corrections'> = {
  'corrections.parts': (ctx, { meetingId }) => {
    const texts = recordTexts(readMeeting(ctx, meetingId), ctx.language)
    // A field of several paragraphs is corrected as a whole.
    const fields = new Map(texts.map(({ part, label, field }) => [JSON.stringify(part), { part, label, text: field }]))
    return [...fields.values()]
  },

  'corrections.add': (ctx, { meetingId, version, slipId, entries }) => {
    get(ctx, 'meeting', meetingId)
    if (slipId !== undefined) answerSlip(ctx, meetingId, slipId)
    const versionId = version === null ? null : versionOf(ctx, meetingId, version).id
    return { ids: entries.map(entry => addCorrection(ctx, { meetingId, versionId, returnedItem: null }, entry)) }
  },
  'corrections.change': (ctx, { id, changes }) => {
    refuseAccepted(ctx, id)
    return change(ctx, 'correction', id, changes)
  },
  'corrections.decide': (ctx, { decisions }) => {
    for (const { id, state, seen } of decisions) decideCorrection(ctx, id, state, seen)
    return {}
  },
  'corrections.remove': (ctx, { id }) => {
    refuseAccepted(ctx, id)
    return remove(ctx, 'correction', id)
  },
}

/** Keeps a correction that somebody proposes. */
export function addCorrection(
  ctx: CommandContext,
  of: Pick<Row, 'meetingId' | 'versionId' | 'returnedItem'>,
  { part, ...entry }: NewCorrection,
): string {
  const id = ctx.newId()
  const place = {
    partKind: part?.kind ?? null,
    partId: part?.id ?? null,
    field: part?.field ?? null,
    item: part?.item ?? null,
  }
  insert(ctx, 'correction', { id, ...of, ...place, ...entry, state: 'proposed' })
  return id
}

/** Refuses a correction, or puts it into the record, as `corrections.decide` does. */
export function decideCorrection(
  ctx: CommandContext,
  id: string,
  state: 'accepted' | 'refused',
  seen?: string | undefined,
): void {
  const row = get(ctx, 'correction', id)
  if (row.state === 'accepted') {
    if (state === 'refused') throw Refusal.of('correction.accepted', {})
    return
  }
  const part = partOf(row)
  if (part !== null && state === 'accepted') correct(ctx, row.meetingId, part, seen ?? row.before, row.after)
  set(ctx, 'correction', id, { state })
}

/** A correction as it is told. */
export function correctionOf(row: Row, version: number | null): Correction {
  const { id, source, author, date, fileName, label, before, after, comment, state } = row
  const decided = state === 'proposed' ? null : { at: row.changedAt, by: row.changedBy }
  return {
    id,
    version,
    source,
    author,
    date,
    fileName,
    part: partOf(row),
    label,
    before,
    after,
    comment,
    state,
    decidedAt: decided?.at ?? null,
    decidedBy: decided?.by ?? null,
  }
}

/** Whoever corrects on their slip has answered it. */
function answerSlip(ctx: CommandContext, meetingId: string, id: string): void {
  const slip = get(ctx, 'slip', id)
  if (slip.meetingId !== meetingId) throw Refusal.of('record.notFound', { kind: 'slip', id })
  if (slip.answer === 'awaited') set(ctx, 'slip', id, { answer: 'corrected', answeredOn: slip.answeredOn ?? ctx.today })
}

/** What was put into the record keeps its before and after: it is taken back by undo, or by another correction. */
function refuseAccepted(ctx: CommandContext, id: string): void {
  if (get(ctx, 'correction', id).state === 'accepted') throw Refusal.of('correction.accepted', {})
}

function partOf({ partKind, partId, field, item }: Row): CorrectedPart | null {
  if (partId === null || field === null || !isCorrectable(partKind)) return null
  return { kind: partKind, id: partId, field, item }
}

function isCorrectable(kind: string | null): kind is CorrectableKind {
  return kind !== null && Object.hasOwn(correctableFields, kind)
}

const lines: ReadonlySet<string> = new Set([
  'title',
  'place',
  'chair',
  'convener',
  'rapporteur',
  'phase',
  'closingSpeaker',
  'nextPlace',
  'presenter',
  'capacity',
  'speaker',
  'section',
  'readBy',
  'expectedEvidence',
])
const nullable: ReadonlySet<string> = new Set(['capacity', 'speaker', 'section', 'readBy'])

/** Puts a text in the place of the one that was seen, as any edit is put: `record.changedElsewhere` where it says something else. */
function correct(ctx: CommandContext, meetingId: string, part: CorrectedPart, was: string, after: string): void {
  const { kind, id, field, item } = part
  const row: Columns = { ...get(ctx, kind, id) }
  if (meetingOf(ctx, kind, row) !== meetingId) throw Refusal.of('record.notFound', { kind, id })
  const now = checkInput(lines.has(field) ? line : paragraph, after)
  if (item !== null) change(ctx, kind, id, { [field]: listWith(part, parseTexts(String(row[field])), item, was, now) })
  else change(ctx, kind, id, { [field]: { was: heldAs(field, was), now: heldAs(field, now) } })
}

/** A list with one of its texts changed, wherever it stands by now; an empty one goes, and one behind the last is added. */
function listWith({ kind, id, field }: CorrectedPart, texts: string[], item: number, was: string, now: string) {
  const at = (texts[item] ?? '') === was ? Math.min(item, texts.length) : texts.indexOf(was)
  if (at === -1 && texts[item] !== now) throw changedElsewhere(kind, id, field, texts[item] ?? '', now)
  const next = at === -1 ? texts : texts.toSpliced(at, 1, ...(now === '' ? [] : [now]))
  return { was: texts, now: next }
}

function heldAs(field: string, text: string): string | null {
  return text === '' && nullable.has(field) ? null : text
}

function meetingOf(ctx: CommandContext, kind: CorrectableKind, row: Columns): unknown {
  if (kind === 'meeting') return row.id
  return kind === 'point' ? get(ctx, 'intervention', String(row.interventionId)).meetingId : row.meetingId
}
