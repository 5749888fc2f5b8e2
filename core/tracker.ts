import type { Agreement, Responsible } from '../shared/contract/agreements.ts'
import type { Checked } from '../shared/contract/index.ts'
import { Refusal } from '../shared/errors.ts'
import { responsibleKey } from '../shared/responsibles.ts'
import { translator } from '../shared/texts/index.ts'
import { printedNames } from './agreementRecord.ts'
import { fixNumbersOf, listAgreements } from './agreements.ts'
import type { CommandContext, HandlersOf } from './context.ts'
import type { TrackerRequest } from './documents/produce.ts'
import type { TrackerRow } from './documents/trackerDocument.ts'
import { bodyNames, dueCalendarOf, hasDueDay } from './dueCalendar.ts'
import { listOwnFields, ownValuesOf } from './ownFields.ts'
import { get } from './records.ts'
import { readSettings } from './settings.ts'
import { compareTracker } from './trackerComparison.ts'
import { awaitedAnswers, dismissAwaited, noteExport } from './trackerExports.ts'
import { mergeTracker } from './trackerReturn.ts'

export const trackerHandlers: HandlersOf<'tracker'> = {
  'tracker.export': (ctx, order) => {
    const rows = listAgreements(ctx, order.bodyId)
    if (order.to === undefined) return trackerFile(ctx, order, rows, null)
    const receivers = receiversOf(rows)
    const { to } = order
    if (to !== 'each') {
      const receiver = receivers.find(each => responsibleKey(each.who) === responsibleKey(to))
      if (!receiver) throw Refusal.of('responsible.notFound', { name: to.name ?? '' })
      return trackerFile(ctx, order, receiver.rows, receiver.who)
    }
    const files = receivers.map(({ who, rows: theirs }) => trackerFile(ctx, order, theirs, who))
    return { kind: 'trackers', format: 'zip', name: nameOf(ctx, order, null, 'zip'), files }
  },
  'tracker.compare': (ctx, returned) => compareTracker(ctx, returned).comparison,
  'tracker.merge': mergeTracker,
  'tracker.dismiss': (ctx, who) => {
    dismissAwaited(ctx, who)
    return {}
  },
  'tracker.awaited': awaitedAnswers,
}

/** An agreement as the tracker prints it. */
export function trackerRow(row: Agreement, own: TrackerRow['own'] = {}): TrackerRow {
  return {
    reference: row.reference,
    body: row.body,
    meeting: row.meeting,
    agreement: row.text,
    responsible: printedNames(row.lead),
    support: printedNames(row.support),
    dueKind: row.dueKind,
    dueDate: row.dueKind === 'date' ? row.dueDate : null,
    rating: row.rating,
    state: row.state,
    lastFollowUp: row.lastFollowUp,
    own,
  }
}

type Order = Checked<'tracker.export'>

/** A tracker of these agreements, or of those among them that it can hold; what a workbook says, which may come back, is noted. */
function trackerFile(
  ctx: CommandContext,
  order: Order,
  asked: readonly Agreement[],
  who: Responsible | null,
): TrackerRequest {
  const { format, language, bodyId = null } = order
  const rows = format === 'ics' ? asked.filter(hasDueDay) : asked
  // Fixed numbers are those that were shown.
  fixNumbersOf(ctx, rows)
  const body = bodyId === null ? null : get(ctx, 'body', bodyId)
  const { fields, saidBy } = ownColumns(ctx)
  const leaving = rows.map(row => ({ id: row.id, row, printed: trackerRow(row, saidBy(row.id)) }))
  const document: TrackerRequest['document'] = {
    language,
    institution: readSettings(ctx.db)?.institution ?? '',
    body: body && { code: body.code, name: body.name },
    today: ctx.today,
    rows: leaving.map(row => row.printed),
    ownFields: fields,
  }
  const name = nameOf(ctx, order, who, format)
  if (format === 'ics') return { kind: 'tracker', format, name, document: dueCalendarOf(ctx, language, leaving) }
  if (format === 'docx') {
    const grouped = { groupBy: order.groupBy ?? 'body', bodies: bodyNames(ctx) } as const
    return { kind: 'tracker', format, name, document: { ...document, ...grouped } }
  }
  if (format !== 'xlsx') return { kind: 'tracker', format, name, document }
  const exportId = ctx.newId()
  noteExport(ctx, { id: exportId, bodyId, language, to: who }, leaving)
  return { kind: 'tracker', format, name, document: { ...document, sent: { exportId, to: who?.printed ?? null } } }
}

/** The person's own columns, and what each agreement says in them. */
function ownColumns(ctx: CommandContext) {
  const fields = listOwnFields(ctx)
  const values = ownValuesOf(ctx)
  const saidBy = (id: string): TrackerRow['own'] =>
    Object.fromEntries(fields.map(field => [field.name, values.get(id)?.[field.id] ?? null]))
  return { fields: fields.map(({ name, kind, choices }) => ({ name, kind, choices })), saidBy }
}

/** "Seguimiento GCN SEPRO 2026-11-22.xlsx" */
function nameOf(ctx: CommandContext, { language, bodyId }: Order, who: Responsible | null, ending: string): string {
  const code = bodyId === undefined ? null : get(ctx, 'body', bodyId).code
  const sheet = translator(language)('documents.tracker.sheet')
  return `${[sheet, code, who?.printed, ctx.today].filter(Boolean).join(' ')}.${ending}`
}

/** Everybody who answers for or supports an agreement, with those, by name. */
function receiversOf(rows: readonly Agreement[]): { who: Responsible; rows: Agreement[] }[] {
  const receivers = new Map<string, { who: Responsible; rows: Agreement[] }>()
  for (const row of rows) {
    const answering = new Map([...row.lead, ...row.support].map(who => [responsibleKey(who), who]))
    for (const [key, who] of answering) {
      const receiver = receivers.get(key)
      if (receiver) receiver.rows.push(row)
      else receivers.set(key, { who, rows: [row] })
    }
  }
  return [...receivers.values()].sort((one, other) => one.who.printed.localeCompare(other.who.printed))
}
