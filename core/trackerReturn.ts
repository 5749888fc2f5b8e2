import type { Agreement } from '../shared/contract/agreements.ts'
import { agreementState, type Language, rating as ratingOf } from '../shared/contract/fields.ts'
import type { Checked, Output } from '../shared/contract/index.ts'
import type { OwnChanges, OwnField } from '../shared/contract/ownFields.ts'
import type { AcceptedField, TrackerComparison, TrackerValue } from '../shared/contract/trackers.ts'
import { isOwnColumn } from '../shared/ownFields.ts'
import { answering } from '../shared/responsibles.ts'
import { type Translate, translator } from '../shared/texts/index.ts'
import { trackerFieldName, trackerValueText } from '../shared/trackerText.ts'
import { limits, trackerFields } from '../shared/vocabulary.ts'
import { agreementHandlers, changeAgreement } from './agreements.ts'
import type { CommandContext } from './context.ts'
import { namesInDirectory, organizationNamed, personNamed } from './directoryMatch.ts'
import { listOwnFields, setOwnValues } from './ownFields.ts'
import { set } from './records.ts'
import { compareTracker } from './trackerComparison.ts'
import { exportAmong } from './trackerExports.ts'
import type { FollowUpText } from './trackerFollowUps.ts'
import { columnOf } from './trackerOwnFields.ts'

type Fields = TrackerComparison['changed'][number]['fields']

/** Takes over what a returned tracker changes, and notes whose answer it was. */
export function mergeTracker(
  ctx: CommandContext,
  { returned, accepted, reporter, channel }: Checked<'tracker.merge'>,
): Output<'tracker.merge'> {
  const compared = compareTracker(ctx, returned)
  const comparison = accepted ? chosen(compared.comparison, accepted) : compared.comparison
  const t = translator(ctx.language)
  const made = exportAmong(ctx, returned.exportIds)
  const report = {
    reporter: reporter ?? (made?.printed || returned.savedBy || ''),
    channel: channel || t('tracker.channel'),
    evidence: returned.name.slice(0, limits.line),
  }
  const apply = applier(ctx, t, report)
  for (const { reference, fields } of comparison.changed) {
    const agreement = compared.agreements.get(reference)
    if (agreement) apply(agreement, fields, compared.followUps.get(reference) ?? null)
  }
  // The same file once more is no new answer.
  if (made && (made.answeredAt === null || comparison.changed.length > 0))
    set(ctx, 'tracker_export', made.id, {
      answeredAt: ctx.now,
      answeredBy: report.reporter,
      fileName: report.evidence,
    })
  return comparison
}

/** What a person accepts of a comparison: changes, and what came back over what is here. */
function chosen(comparison: TrackerComparison, accepted: readonly AcceptedField[]): TrackerComparison {
  const wanted = new Map(accepted.map(each => [keyOf(each), each]))
  const changed = new Map(
    comparison.changed.map(({ reference, fields }): [string, Fields] => [
      reference,
      Object.fromEntries(Object.entries(fields).filter(([field]) => wanted.has(keyOf({ reference, field })))),
    ]),
  )
  const conflicts = comparison.conflicts.filter(({ reference, field, here, theirs }) => {
    const over = wanted.get(keyOf({ reference, field }))?.over
    if (over === undefined || JSON.stringify(over) !== JSON.stringify(here)) return true
    changed.set(reference, { ...changed.get(reference), [field]: { was: here, now: theirs } })
    return false
  })
  return {
    ...comparison,
    conflicts,
    changed: [...changed]
      .filter(([, fields]) => Object.keys(fields).length > 0)
      .map(([reference, fields]) => ({ reference, fields })),
  }
}

function keyOf({ reference, field }: { reference: string; field: string }): string {
  return `${field} ${reference}`
}

type Report = { reporter: string; channel: string; evidence: string }

/** Changes one agreement after the other by the ordinary commands, each with a follow-up that says by whom and by what file. */
function applier(ctx: CommandContext, t: Translate, report: Report) {
  const names = namesInDirectory(ctx)
  const ownFields = listOwnFields(ctx)
  const inDirectory = (name: string) => {
    const organizationId = organizationNamed(names, name)
    const personId = organizationId === null ? personNamed(names, name) : null
    return { organizationId, personId, name: organizationId === null && personId === null ? name : null }
  }
  return (agreement: Agreement, fields: Fields, followUp: FollowUpText | null) => {
    const list = (now: TrackerValue, printed: Agreement['lead']) =>
      (Array.isArray(now) ? now : [])
        .map(name => printed.find(each => each.printed === name) ?? inDirectory(name))
        .map(answering)
    const { agreement: text, dueDate, rating, state, responsible, support, lastFollowUp } = fields
    const lead = responsible && list(responsible.now, agreement.lead)
    const changes = {
      ...(text && { text: { was: agreement.text, now: String(text.now) } }),
      ...(dueDate && dueChanges(agreement, dueDate.now)),
      ...(rating && { rating: { was: agreement.rating, now: ratingOf.nullable().parse(rating.now) } }),
      ...(state && { state: { was: agreement.state, now: agreementState.parse(state.now) } }),
      ...(lead && { lead: { was: agreement.lead, now: lead } }),
      ...(lead && lead.length > 0 && { leadUndefined: { was: agreement.leadUndefined, now: false } }),
      ...(support && { support: { was: agreement.support, now: list(support.now, agreement.support) } }),
    }
    const told = lastFollowUp ? followUp : null
    const date = told?.date && told.date <= ctx.today ? told.date : ctx.today
    if (Object.keys(changes).length > 0) changeAgreement(ctx, agreement.id, changes, date)
    setOwnValues(ctx, agreement.id, ownChanges(fields, ownFields))
    const said = [told?.narrative, told ? null : summaryOf(fields, t, ctx.language)].filter(Boolean).join('\n')
    agreementHandlers['followUps.add'](ctx, {
      agreementId: agreement.id,
      date,
      reporter: (told?.reporter ?? report.reporter).slice(0, limits.line),
      channel: report.channel,
      rating: changes.rating?.now ?? null,
      narrative: said.slice(0, limits.paragraph),
      nextStep: '',
      evidence: report.evidence,
    })
  }
}

/** "Calificación: 2 – En ejecución → 3 – Avance intermedio": what a file changed where nobody wrote what was done. */
function summaryOf(fields: Fields, t: Translate, language: Language): string {
  return [...trackerFields, ...Object.keys(fields).filter(isOwnColumn)]
    .flatMap(field => {
      const change = fields[field]
      if (!change || field === 'lastFollowUp') return []
      if (field === 'agreement') return [t('tracker.textChanged')]
      const said = (value: TrackerValue) => trackerValueText(field, value, { t, language })
      return [
        t('tracker.changed', {
          field: trackerFieldName(field, t),
          was: said(change.was),
          now: said(change.now),
        }),
      ]
    })
    .join('; ')
}

/** What a file changes in the person's own fields. */
function ownChanges(fields: Fields, ownFields: readonly OwnField[]): OwnChanges {
  const text = (value: TrackerValue) => (value === null ? null : String(value))
  return Object.fromEntries(
    ownFields.flatMap(field => {
      const change = fields[columnOf(field)]
      return change ? [[field.id, { was: text(change.was), now: text(change.now) }]] : []
    }),
  )
}

function dueChanges(agreement: Agreement, now: TrackerValue) {
  const kind = now === 'continuous' || now === 'undefined' ? now : now === null ? null : 'date'
  return {
    dueKind: { was: agreement.dueKind, now: kind },
    dueDate: { was: agreement.dueDate, now: kind === 'date' ? String(now) : null },
  } as const
}
