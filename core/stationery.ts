import type { Language } from '../shared/contract/fields.ts'
import type { LetterheadKind } from '../shared/letterheadFields.ts'
import type { QueryContext } from './context.ts'
import type { DocumentRequest } from './documents/produce.ts'
import type { Stationery } from './documents/stationery.ts'
import { letterheadFor } from './letterheads.ts'
import { readSettings } from './settings.ts'

/** The request with what this workspace prints on, where it is for something that is printed. */
export function onStationery(ctx: QueryContext, request: DocumentRequest): DocumentRequest {
  switch (request.kind) {
    case 'minutes': {
      // Only Word files are filled, and an extract is no minutes.
      const inWord = request.format === 'docx' && request.document.extract !== true
      return {
        ...request,
        stationery: on(ctx, inWord ? 'minutes' : null, request.document.language, request.stationery),
      }
    }
    case 'invitation':
    case 'attendanceSheet':
      return { ...request, stationery: on(ctx, request.kind, request.document.language, request.stationery) }
    case 'slips':
    case 'starter':
      return { ...request, stationery: on(ctx, null, request.document.language, request.stationery) }
    case 'mail':
      return { ...request, attached: onStationery(ctx, request.attached) }
    case 'dossier': {
      const parts = request.document.parts.map(part => ({ ...part, request: onStationery(ctx, part.request) }))
      return { ...request, document: { ...request.document, parts } }
    }
    default:
      return request
  }
}

/** The template of this one request stays; otherwise the workspace's own is taken where there is one for the document. */
function on(
  ctx: QueryContext,
  kind: LetterheadKind | null,
  language: Language,
  asked: Partial<Stationery> = {},
): Stationery {
  const template = asked.template ?? (kind === null ? null : letterheadFor(ctx, kind, language))
  return { paper: readSettings(ctx.db)?.paper ?? 'letter', template }
}
