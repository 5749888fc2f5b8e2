import type { QueryContext } from './context.ts'
import type { DocumentRequest } from './documents/produce.ts'
import { readSettings } from './settings.ts'

/** The request with what this workspace prints on, where it is for something that is printed. */
export function onStationery(ctx: QueryContext, request: DocumentRequest): DocumentRequest {
  switch (request.kind) {
    case 'minutes':
    case 'invitation':
    case 'attendanceSheet': {
      const paper = readSettings(ctx.db)?.paper
      return paper === undefined ? request : { ...request, stationery: { paper } }
    }
    default:
      return request
  }
}
