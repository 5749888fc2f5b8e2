import { z } from 'zod'
import { command, query } from './define.ts'
import * as f from './fields.ts'

const nothing = z.strictObject({})

/** The words of a choice, in the order of the list. */
const choices = z.array(f.requiredLine).max(200)
const name = f.line.pipe(z.string().min(1).max(100))

const ownField = z.strictObject({ id: f.id, name: z.string(), kind: f.ownFieldKind, choices: z.array(z.string()) })
/** A column that the person added to the register. */
export type OwnField = z.infer<typeof ownField>

const values = z.record(f.id, z.string())
/** What an agreement says in each of these fields, by their ids; those in which it says nothing are absent. */
export type OwnValues = z.infer<typeof values>

/** For each field its value as the editor saw it and the one it is to have: see `ownValue`. Null takes it away. */
const changes = z.record(f.id, z.strictObject({ was: f.paragraph.nullable(), now: f.paragraph.nullable() }))
export type OwnChanges = z.infer<typeof changes>

/** Fields of the person's own: columns that they add to the register, and what each agreement says in them. */
export const ownFieldOperations = {
  'ownFields.list': query(nothing, z.array(ownField), ['own_field']),
  /** Every value there is. */
  'ownFields.values': query(nothing, z.array(z.strictObject({ agreementId: f.id, values })), ['own_value']),
  /** Refused with `ownField.column` under the heading of a column of the tracker, `record.duplicate` under that of another field. */
  'ownFields.add': command(
    z.strictObject({ id: f.id.optional(), name, kind: f.ownFieldKind, choices: choices.optional() }),
    z.strictObject({ id: f.id }),
  ),
  /**
   * A word of the list that is written otherwise in its place is written so in the values, too. Refused with `record.inUse` where
   * one that is chosen somewhere is taken out.
   */
  'ownFields.change': command(z.strictObject({ id: f.id, changes: f.changesOf({ name, choices }) }), nothing),
  'ownFields.move': command(f.place, nothing),
  /** The values go with it. */
  'ownFields.remove': command(z.strictObject({ id: f.id }), nothing),
  /** Of an agreement. Refused with `ownField.number`, `ownField.date`, `ownField.choice` where a field cannot hold it. */
  'ownFields.set': command(z.strictObject({ id: f.id, changes }), nothing),
}
