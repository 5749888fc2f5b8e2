import { sql as raw } from 'kysely'
import { sql } from '../db/execute.ts'
import { query } from '../db/rows.ts'
import type { OwnChanges, OwnField, OwnValues } from '../shared/contract/ownFields.ts'
import { Refusal } from '../shared/errors.ts'
import { ownValue } from '../shared/ownFields.ts'
import { foldText } from '../shared/text.ts'
import { translator } from '../shared/texts/index.ts'
import { languages } from '../shared/vocabulary.ts'
import type { CommandContext, HandlersOf, QueryContext } from './context.ts'
import { trackerHeadings } from './documents/trackerCells.ts'
import { moveAmong, positionFor } from './position.ts'
import { change, changedElsewhere, type Done, get, insert, parseTexts, remove, set } from './records.ts'

type Reading = Pick<QueryContext, 'db'>

export const ownFieldHandlers: HandlersOf<'ownFields'> = {
  'ownFields.list': listOwnFields,

  'ownFields.values': ctx => [...ownValuesOf(ctx)].map(([agreementId, values]) => ({ agreementId, values })),

  'ownFields.add': (ctx, { id = ctx.newId(), name, kind, choices = [] }) => {
    refuseName(ctx, name, null)
    insert(ctx, 'own_field', {
      id,
      position: positionFor(ctx, 'own_field', null, undefined),
      name,
      kind,
      choices: JSON.stringify(withoutRepeats(choices)),
    })
    return { id }
  },

  'ownFields.change': (ctx, { id, changes: { name, choices } }) => {
    if (name) refuseName(ctx, name.now, id)
    if (!choices) return change(ctx, 'own_field', id, { name })
    const now = withoutRepeats(choices.now)
    const before = parseTexts(get(ctx, 'own_field', id).choices)
    change(ctx, 'own_field', id, { name, choices: { was: choices.was, now } })
    followChoices(ctx, id, before, now)
    return {}
  },

  'ownFields.move': (ctx, { id, after }) => moveAmong(ctx, 'own_field', id, null, after),

  'ownFields.remove': (ctx, { id }) => remove(ctx, 'own_field', id),

  'ownFields.set': (ctx, { id, changes }) => setOwnValues(ctx, id, changes),
}

/** The fields of the person's own in their order. */
export function listOwnFields(ctx: Reading): OwnField[] {
  const rows = ctx.db.all(
    sql.selectFrom('own_field').select(['id', 'name', 'kind', 'choices']).orderBy('position').orderBy('id'),
  )
  return rows.map(row => ({ ...row, choices: parseTexts(row.choices) }))
}

/** What each agreement says in the person's own fields; those that say nothing are absent. */
export function ownValuesOf(ctx: Reading): Map<string, OwnValues> {
  const values = new Map<string, OwnValues>()
  const rows = ctx.db.all(
    sql.selectFrom('own_value').select(['agreementId', 'fieldId', 'value']).orderBy('agreementId'),
  )
  for (const { agreementId, fieldId, value } of rows) {
    const known = values.get(agreementId)
    if (known) known[fieldId] = value
    else values.set(agreementId, { [fieldId]: value })
  }
  return values
}

/**
 * Sets values of an agreement field by field, each where it still is what the editor saw.
 * @throws `record.changedElsewhere` where it is not; `ownField.number`, `ownField.date`, `ownField.choice` where a field cannot
 * hold the value
 */
export function setOwnValues(ctx: CommandContext, agreementId: string, changes: OwnChanges): Done {
  get(ctx, 'agreement', agreementId)
  for (const [fieldId, { was, now }] of Object.entries(changes)) {
    const field = get(ctx, 'own_field', fieldId)
    const value = valueFor({ ...field, choices: parseTexts(field.choices) }, now)
    const row = ctx.db.one(
      sql
        .selectFrom('own_value')
        .select(['id', 'value'])
        .where('agreementId', '=', agreementId)
        .where('fieldId', '=', fieldId),
    )
    const theirs = row?.value ?? null
    if (theirs === value) continue
    if (theirs !== was) throw changedElsewhere('own_value', agreementId, field.name, theirs, value)
    if (value === null) remove(ctx, 'own_value', row?.id ?? '')
    else if (row) set(ctx, 'own_value', row.id, { value })
    else insert(ctx, 'own_value', { id: ctx.newId(), agreementId, fieldId, value })
  }
  return {}
}

/** The value as it is kept. Throws where the field cannot hold it. */
function valueFor(field: Omit<OwnField, 'id'>, written: string | null): string | null {
  const value = written === null ? null : ownValue(field, written)
  if (value !== undefined) return value
  const facts = { name: field.name, written: (written ?? '').slice(0, 200) }
  if (field.kind === 'number') throw Refusal.of('ownField.number', facts)
  if (field.kind === 'date') throw Refusal.of('ownField.date', facts)
  throw Refusal.of('ownField.choice', { ...facts, accepted: field.choices.join(', ') })
}

/** Two columns of one heading cannot be told apart in a tracker that comes back. */
function refuseName(ctx: Reading, name: string, id: string | null): void {
  const folded = foldText(name)
  const headings = languages.flatMap(language => trackerHeadings(translator(language)))
  // A name of signs alone folds to nothing, and no column would be known by it.
  if (folded === '' || headings.some(heading => foldText(heading) === folded))
    throw Refusal.of('ownField.column', { name })
  if (listOwnFields(ctx).some(field => field.id !== id && foldText(field.name) === folded))
    throw Refusal.of('record.duplicate', { kind: 'own_field', name })
}

/** Writes in the values what was written otherwise in its place, and refuses that one in use was taken out. */
function followChoices(ctx: CommandContext, fieldId: string, before: readonly string[], now: readonly string[]): void {
  const gone = before.filter(choice => !now.includes(choice))
  for (const choice of gone) {
    const place = now[before.indexOf(choice)]
    const renamed = before.length === now.length && place !== undefined && !before.includes(place) ? place : null
    const rows = ctx.db.all(
      query(raw<{ id: string }>`
        SELECT id FROM own_value WHERE "fieldId" = ${fieldId} AND value = ${choice} ORDER BY id`),
    )
    if (rows.length === 0) continue
    if (renamed === null) throw Refusal.of('record.inUse', { kind: 'own_field', name: choice, count: rows.length })
    for (const { id } of rows) set(ctx, 'own_value', id, { value: renamed })
  }
}

function withoutRepeats(choices: readonly string[]): string[] {
  const known = new Set<string>()
  return choices.filter(choice => {
    const folded = foldText(choice) || choice
    return known.has(folded) ? false : known.add(folded)
  })
}
