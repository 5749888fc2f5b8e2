import type { QueryContext } from './context.ts'
import type { DocumentRequest } from './documents/produce.ts'
import { plainStationery, type Stationery } from './documents/stationery.ts'
import { letterheadFor, logoFor } from './letterheads.ts'
import { readSettings } from './settings.ts'

/** The request with what this workspace prints on, where it is for something that is printed. */
export function onStationery(ctx: QueryContext, request: DocumentRequest): DocumentRequest {
  switch (request.kind) {
    case 'minutes': {
      // Only Word files are filled, of which a PDF can be made, and an extract is no minutes.
      const filled = (request.format === 'docx' || request.format === 'pdf') && request.document.extract !== true
      const { language } = request.document
      const template = filled ? (request.template ?? letterheadFor(ctx, 'minutes', language)) : null
      return { ...request, stationery: { ...stationeryOf(ctx), template } }
    }
    case 'invitation':
    case 'attendanceSheet':
    case 'reminder': {
      const template = letterheadFor(ctx, request.kind, request.document.language)
      return { ...request, stationery: { ...stationeryOf(ctx), template } }
    }
    case 'reminders': {
      const stationery = { ...stationeryOf(ctx), template: letterheadFor(ctx, 'reminder', request.language) }
      return { ...request, files: request.files.map(file => ({ ...file, stationery })) }
    }
    case 'slips': {
      const template = letterheadFor(ctx, 'slip', request.document.language)
      return { ...request, stationery: { ...stationeryOf(ctx), template } }
    }
    case 'redactions':
    case 'status':
    case 'starter':
      return { ...request, stationery: stationeryOf(ctx) }
    case 'tracker':
      return request.format === 'docx' ? { ...request, stationery: stationeryOf(ctx) } : request
    case 'trackers': {
      const stationery = stationeryOf(ctx)
      return { ...request, files: request.files.map(file => (file.format === 'docx' ? { ...file, stationery } : file)) }
    }
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

function stationeryOf(ctx: QueryContext): Stationery {
  return { paper: readSettings(ctx.db)?.paper ?? plainStationery.paper, logo: logoFor(ctx) }
}
