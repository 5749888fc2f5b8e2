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

/** Behind the name of a list: whether it has any entries, for conditions. */
export const ANY = { es: 'hay', en: 'any' } as const

/** The field that a name means at a place; null where there is none. */
export function fieldNamed(written: string, scope: Scope): LetterheadField | null {
  const parts = foldField(written).split('.')
  for (const level of [...scope].reverse()) {
    let fields: readonly LetterheadField[] = level
    let found: LetterheadField | null = null
    for (const [index, part] of parts.entries()) {
      if (found?.kind === 'list' && index === parts.length - 1 && isAny(part))
        return { ...ANY, kind: 'text', fields: [] }
      found = fields.find(field => foldField(field.en) === part || foldField(field.es) === part) ?? null
      if (!found) break
      // What is inside a list is named inside its loop.
      fields = found.kind === 'list' ? [] : found.fields
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

function isAny(part: string): boolean {
  return part === ANY.es || part === ANY.en
}

const ENGLISH = new Map([...Object.values(letterheadFields).flatMap(namesIn), [ANY.es, ANY.en] as const])

function namesIn(fields: readonly LetterheadField[]): [string, string][] {
  return fields.flatMap(({ en, es, fields }): [string, string][] => [
    [foldField(en), en],
    [foldField(es), en],
    ...namesIn(fields),
  ])
}

/** What the fields of a part come to, read in order: each with the field that it means and the loops that it stands in. */
export function resolve(tags: readonly Tag[], scope: Scope): ResolvedTags {
  const resolved: ResolvedTags = { fields: [], unknown: [], unopened: [], unclosed: [], misplaced: [] }
  /** `path`: the lists and groups that the place is in; conditions are none. */
  const open: { tag: Tag; scope: Scope; path: string[]; lost: boolean }[] = []
  for (const tag of tags) {
    const here = open.at(-1)?.scope ?? scope
    const path = open.at(-1)?.path ?? []
    if (tag.sign === '/') {
      const last = open.pop()
      if (!last || (tag.name !== '' && englishName(last.tag.name) !== englishName(tag.name)))
        resolved.unopened.push(tag)
      else if (last.tag.spot.table !== tag.spot.table) resolved.misplaced.push(last.tag)
      continue
    }
    const field = fieldNamed(tag.name, here)
    const own = [...path, englishName(tag.name)]
    const holds = field?.kind === 'list' || field?.kind === 'group'
    // In a list that there is not nothing can be said of its fields.
    const lost = open.at(-1)?.lost === true
    if (lost) {
      if (tag.sign !== '') open.push({ tag, scope: here, path, lost })
      continue
    }
    if (!field || (holds && tag.sign === '')) resolved.unknown.push({ tag, scope: here })
    else resolved.fields.push({ tag, field, path: own.join('.') })
    if (tag.sign === '') continue
    const inside = holds && tag.sign === '#'
    open.push({ tag, scope: inside ? [...here, field.fields] : here, path: inside ? own : path, lost: !field })
  }
  resolved.unclosed.push(...open.map(loop => loop.tag))
  return resolved
}

export type ResolvedTags = {
  /** `path`: `agreements.number` */
  fields: { tag: Tag; field: LetterheadField; path: string }[]
  unknown: { tag: Tag; scope: Scope }[]
  unopened: Tag[]
  unclosed: Tag[]
  /** Loops that begin in one table, or outside of any, and end in another: they cannot be repeated. */
  misplaced: Tag[]
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
