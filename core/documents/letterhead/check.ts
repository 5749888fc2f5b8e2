import type { LetterheadReport } from '../../../shared/contract/letterheads.ts'
import { type LetterheadKind, letterheadMainFields } from '../../../shared/letterheadFields.ts'
import { documentScope, nearestName, resolve } from './fields.ts'
import { fillParts } from './fillParts.ts'
import { type Spot, scan, type Tag } from './scan.ts'
import { openTemplate, partsOf, type Template, xmlOf } from './template.ts'

/**
 * What is to be said of a template for a document: faults for which it cannot be used, each with its place and the name that was
 * probably meant, and which fields it leaves out that matter. Throws what `openTemplate` throws.
 */
export function checkLetterhead(name: string, bytes: Uint8Array, kind: LetterheadKind): LetterheadReport {
  const template = openTemplate(name, bytes)
  const faults = faultsIn(name, template, kind)
  const { count, paths } = usedIn(name, template, kind)
  return {
    fields: count,
    faults: (faults.length > 0 ? faults : foundByFilling(name, template, kind)).slice(0, MOST),
    missing: letterheadMainFields[kind]
      .filter(alike => !alike.some(path => paths.includes(path)))
      .map(([path]) => path),
    undescribed: pictures(name, template),
  }
}

const MOST = 100

/** What is wrong with the fields as they are written, part by part. */
export function faultsIn(name: string, template: Template, kind: LetterheadKind): LetterheadReport['faults'] {
  return partsOf(template).flatMap(({ path, place }) => {
    const { tags, broken } = scan(xmlOf(name, template, path))
    const { unknown, unopened, unclosed, misplaced } = resolve(tags, documentScope(kind))
    const at = (spot: Spot) => ({ place, ...spot })
    const said = (tag: Tag) => ({ field: tag.name, suggestion: null, spot: at(tag.spot) })
    const found = [
      ...broken.map(spot => ({ kind: 'broken' as const, field: '', suggestion: null, spot: at(spot) })),
      ...unknown.map(({ tag, scope }) => ({
        kind: 'unknown' as const,
        ...said(tag),
        suggestion: nearestName(tag.name, scope, kind),
      })),
      ...unopened.map(tag => ({ kind: 'unopened' as const, ...said(tag) })),
      ...misplaced.map(tag => ({ kind: 'misplaced' as const, ...said(tag) })),
      ...unclosed.map(tag => ({ kind: 'unclosed' as const, ...said(tag) })),
    ]
    return found.sort((one, other) => one.spot.paragraph - other.spot.paragraph)
  })
}

function usedIn(name: string, template: Template, kind: LetterheadKind): { count: number; paths: string[] } {
  const used = partsOf(template).flatMap(({ path }) => {
    const { tags } = scan(xmlOf(name, template, path))
    return resolve(tags, documentScope(kind)).fields.map(field => field.path)
  })
  return { count: used.length, paths: [...new Set(used)] }
}

/** What is left that only filling finds out. */
function foundByFilling(name: string, template: Template, kind: LetterheadKind): LetterheadReport['faults'] {
  return fillParts(name, template, kind, {}).misplaced.map(({ field, place }) => ({
    kind: 'misplaced' as const,
    field,
    suggestion: null,
    spot: { place, paragraph: 0, table: null, row: null, text: '' },
  }))
}

/** How many pictures say nothing to people who cannot see them. */
function pictures(name: string, template: Template): number {
  return partsOf(template)
    .flatMap(({ path }) => [...xmlOf(name, template, path).matchAll(/<wp:docPr\s([^>]*)>/g)])
    .filter(([, attributes = '']) => !/\s?descr\s*=\s*"[^"]+"/.test(attributes)).length
}
