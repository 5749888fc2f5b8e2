import {
  foldField,
  type LetterheadField,
  type LetterheadKind,
  letterheadFields,
} from '../../../shared/letterheadFields.ts'
import { foldText } from '../../../shared/text.ts'
import type { Tag } from './scan.ts'

/** Fields that may be named at a place: those of the document and those of the loops that the place is in, innermost last. */
export type Scope = readonly (readonly LetterheadField[])[]

export function documentScope(kind: LetterheadKind): Scope {
  return [letterheadFields[kind]]
}

/** The field that a name means at a place; null where there is none. Inside its own list `.` means nothing here. */
export function fieldNamed(written: string, scope: Scope): LetterheadField | null {
  const parts = foldField(written).split('.')
  for (const level of [...scope].reverse()) {
    let fields: readonly LetterheadField[] = level
    let found: LetterheadField | null = null
    for (const [index, part] of parts.entries()) {
      found = fields.find(field => foldField(field.en) === part || foldField(field.es) === part) ?? null
      // What is inside a list is named inside its loop.
      if (!found || (found.kind === 'list' && index < parts.length - 1)) {
        found = null
        break
      }
      fields = found.fields
    }
    if (found) return found
  }
  return null
}

/** A name that was written, in the English that the values go by. */
export function englishName(written: string): string {
  return foldField(written)
    .split('.')
    .map(part => ENGLISH.get(part) ?? part)
    .join('.')
}

const ENGLISH = new Map(Object.values(letterheadFields).flatMap(namesIn))

function namesIn(fields: readonly LetterheadField[]): [string, string][] {
  return fields.flatMap(({ en, es, fields }): [string, string][] => [
    [foldField(en), en],
    [foldField(es), en],
    ...namesIn(fields),
  ])
}

/** What the fields of a part come to, read in order: each with the field that it means and the loops that it stands in. */
export function resolve(tags: readonly Tag[], scope: Scope): ResolvedTags {
  const resolved: ResolvedTags = { fields: [], unknown: [], unopened: [], unclosed: [] }
  const open: { tag: Tag; scope: Scope }[] = []
  for (const tag of tags) {
    const here = open.at(-1)?.scope ?? scope
    if (tag.sign === '/') {
      const last = open.pop()
      if (!last || (tag.name !== '' && englishName(last.tag.name) !== englishName(tag.name)))
        resolved.unopened.push(tag)
      continue
    }
    const field = fieldNamed(tag.name, here)
    if (!field) resolved.unknown.push({ tag, scope: here })
    else
      resolved.fields.push({
        tag,
        field,
        path: [...open.map(loop => englishName(loop.tag.name)), englishName(tag.name)],
      })
    if (tag.sign !== '') open.push({ tag, scope: tag.sign === '#' && field ? [...here, field.fields] : here })
    else if (field && (field.kind === 'list' || field.kind === 'group')) resolved.unknown.push({ tag, scope: here })
  }
  resolved.unclosed.push(...open.map(loop => loop.tag))
  return resolved
}

export type ResolvedTags = {
  fields: { tag: Tag; field: LetterheadField; path: string[] }[]
  unknown: { tag: Tag; scope: Scope }[]
  unopened: Tag[]
  unclosed: Tag[]
}

/** The name nearest to what was written, in the language in which it seems to be; null where none is near. */
export function nearestName(written: string, scope: Scope, kind: LetterheadKind): string | null {
  const wanted = foldText(written).replaceAll(' ', '')
  const last = foldText(written.split('.').at(-1) ?? '')
  let nearest: { name: string; distance: number } | null = null
  for (const { names, inside } of candidates(scope, kind)) {
    for (const name of names) {
      const folded = foldText(name).replaceAll(' ', '')
      const own = foldText(name.split('.').at(-1) ?? '')
      // The right name without its group, or of another list, is nearer than a word that only looks like it.
      const distance = own === last ? 1 : distanceBetween(wanted, folded) + (inside ? 0 : 0.5)
      if (!nearest || distance < nearest.distance) nearest = { name, distance }
    }
  }
  return nearest && nearest.distance <= Math.max(2, wanted.length / 3) ? nearest.name : null
}

function candidates(scope: Scope, kind: LetterheadKind): { names: [string, string]; inside: boolean }[] {
  const names = (
    fields: readonly LetterheadField[],
    inside: boolean,
    en = '',
    es = '',
  ): ReturnType<typeof candidates> =>
    fields.flatMap(field => [
      { names: [en + field.en, es + field.es], inside },
      ...(field.kind === 'group' ? names(field.fields, inside, `${en}${field.en}.`, `${es}${field.es}.`) : []),
    ])
  return [...[...scope].reverse().flatMap(level => names(level, true)), ...names(letterheadFields[kind], false)]
}

/** How many letters must be changed, added or left out to make one word of the other. */
function distanceBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let at = 0; at < one.length; at += 1) {
    const next = [at + 1]
    for (let of = 0; of < other.length; of += 1) {
      const swap = (row[of] ?? 0) + (one[at] === other[of] ? 0 : 1)
      next.push(Math.min(swap, (row[of + 1] ?? 0) + 1, (next[of] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
