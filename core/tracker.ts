import type { Agreement, Responsible } from '../shared/contract/agreements.ts'
import { translator } from '../shared/texts/index.ts'
import { fixNumbersOf, listAgreements } from './agreements.ts'
import type { HandlersOf } from './context.ts'
import type { TrackerRow } from './documents/trackerDocument.ts'
import { get } from './records.ts'
import { readSettings } from './settings.ts'

export const trackerHandlers: HandlersOf<'tracker'> = {
  'tracker.export': (ctx, { format, language, bodyId }) => {
    const body = bodyId === undefined ? null : get(ctx, 'body', bodyId)
    fixNumbersOf(ctx, listAgreements(ctx, bodyId))
    const rows = listAgreements(ctx, bodyId).map(trackerRow)
    const t = translator(language)
    const name = [t('documents.tracker.sheet'), body?.code, ctx.today].filter(Boolean).join(' ')
    return {
      kind: 'tracker',
      format,
      name: `${name}.${format}`,
      document: {
        language,
        institution: readSettings(ctx.db)?.institution ?? '',
        body: body && { code: body.code, name: body.name },
        today: ctx.today,
        rows,
      },
    }
  },
}

/** An agreement as the tracker prints it. */
export function trackerRow(row: Agreement): TrackerRow {
  return {
    reference: row.reference,
    body: row.body,
    meeting: row.meeting,
    agreement: row.text,
    responsible: row.lead.map(printed),
    support: row.support.map(printed),
    dueKind: row.dueKind,
    dueDate: row.dueDate,
    rating: row.rating,
    state: row.state,
    lastFollowUp: row.lastFollowUp,
  }
}

function printed(responsible: Responsible): string {
  return responsible.printed
}
