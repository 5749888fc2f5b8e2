import type { papers } from '../../shared/vocabulary.ts'
import type { Picture } from './picture.ts'
import type { DocumentRequest } from './produce.ts'

export type Paper = (typeof papers)[number]

/** A template as it was chosen. */
export type ChosenTemplate = { name: string; bytes: Uint8Array }

/**
 * What a document is printed on, beside what it says: the paper, the logo of the institution, and the office's own letterhead where it
 * has one for it, which then stands for all else.
 */
export type Stationery = { paper: Paper; logo?: Picture | null; template?: ChosenTemplate | null }

/** The template that a request, or one that it encloses, is to be printed on; null where there is none. */
export function templateIn(request: DocumentRequest): ChosenTemplate | null {
  if (request.kind === 'mail') return templateIn(request.attached)
  if (request.kind === 'dossier')
    return request.document.parts.map(part => templateIn(part.request)).find(template => template !== null) ?? null
  if (request.kind === 'reminders') return request.files.map(templateIn).find(template => template !== null) ?? null
  return 'stationery' in request ? (request.stationery?.template ?? null) : null
}

/** Where nobody has chosen: the paper of Honduran offices. */
export const plainStationery: Stationery = { paper: 'letter' }
