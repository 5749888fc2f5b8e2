import type { Checked } from '../shared/contract/index.ts'
import { translator } from '../shared/texts/index.ts'
import type { CommandContext } from './context.ts'
import { figuresOf } from './dashboard/figures.ts'
import type { DocumentRequest } from './documents/produce.ts'
import { fixNumbers } from './numbering.ts'
import { get } from './records.ts'
import { readSettings } from './settings.ts'

/** What the sheet says. It names agreements by their references, which leave with it: their numbers are fixed. */
export function statusSheet(
  ctx: CommandContext,
  { format, language, ...which }: Checked<'status.export'>,
): DocumentRequest {
  const figures = figuresOf(ctx, which, language)
  for (const { id } of figures.attention) fixNumbers(ctx, get(ctx, 'agreement', id).meetingId)
  const body = which.bodyId === undefined ? null : get(ctx, 'body', which.bodyId)
  const named = translator(language)('dashboard.sheet.fileName')
  return {
    kind: 'status',
    format,
    name: `${[named, body?.code, ctx.today].filter(Boolean).join(' ')}.${format}`,
    document: {
      language,
      institution: readSettings(ctx.db)?.institution ?? '',
      body: body && { code: body.code, name: body.name },
      figures,
    },
  }
}
